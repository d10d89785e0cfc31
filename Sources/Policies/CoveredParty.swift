import Enumerations

/// People whom a non-discrimination clause says it covers.
public enum CoveredParty: String, Hashable, Sendable, CaseIterable, Codable {
  /// Students, pupils.
  case students
  /// Employees, staff, teachers.
  case employees
  /// Applicants for employment or admission.
  case applicants
  /// Parents, guardians and other members of students' families.
  case families
  /// Volunteers and unpaid interns.
  case volunteers
  /// Contractors, vendors, consultants.
  case contractors
  /// Visitors, members of the public, and "any person".
  case `public`

  /// The words under which reports show them.
  public var name: String {
    switch self {
    case .students, .employees, .applicants, .volunteers, .contractors: rawValue
    case .families: "families and guardians"
    case .public: "the public"
    }
  }
}

extension CoveredParty: Comparable {
  /// Parties order from students to the public.
  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

extension CoveredParty {
  /// The phrases that name parties, in lower case.
  static let wordings: PhraseTable<CoveredParty> = PhraseTable([
    (
      [.students],
      [
        "student", "students", "pupil", "pupils", "learner", "learners", "schoolchildren", "every child",
        "each child", "all children", "no child",
      ]
    ),
    (
      [.employees],
      [
        "employee", "employees", "staff", "staff member", "staff members", "personnel", "teacher", "teachers",
        "faculty", "administrators",
      ]
    ),
    (
      [.applicants],
      [
        "applicant", "applicants", "job applicant", "job applicants", "applicant for employment",
        "applicants for employment", "applicants for admission",
      ]
    ),
    (
      [.families],
      [
        "parent", "parents", "guardian", "guardians", "family", "families", "family member",
        "family members", "caregiver", "caregivers", "family member of a student",
        "family members of students", "families of students", "parents of students",
      ]
    ),
    ([.volunteers], ["volunteer", "volunteers", "intern", "interns", "unpaid intern", "unpaid interns"]),
    (
      [.contractors],
      [
        "contractor", "contractors", "independent contractor", "independent contractors", "vendor", "vendors",
        "consultant", "consultants",
      ]
    ),
    (
      [.public],
      [
        "visitor", "visitors", "guest", "guests", "invitees", "members of the public", "member of the public",
        "general public", "community member", "community members", "members of the community", "any person",
        "no person", "all persons", "every person", "each person", "any individual", "no individual",
        "all individuals", "every individual", "each individual", "everyone", "anyone", "no one",
        "all people", "third parties", "members of the school community", "members of the district community",
      ]
    ),
  ])
}
