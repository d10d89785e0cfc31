import Documents
import Redlines
import Testing

/// Words of many languages, cut where a reader expects it.
@Suite("Words of other languages") struct LanguageTests {
  /// The new text with what changed, each pair written once: "[-old-]{+new+}".
  @Test(
    "are cut where a reader expects",
    arguments: [
      // Spanish
      "El distrito prohíbe la discriminación por motivos de [-religión-]{+género+} en todas las escuelas.",
      "¿Quién puede presentar una [-queja-]{+denuncia+}? Cualquier persona, ¡también los padres!",
      "La junta del distrito se reúne en público el [-1 de julio de 2025-]{+15 de agosto de 2026+}, en el salón «La [-Casa-]{+Sala+} Grande».",
      "El comité revisa la política cada {+dos +}años y publica el resultado.",
      "Cuesta [-5.000 €-]{+7.500 €+} por año.",
      // Armenian
      "Դպրոցը պաշտպանում է բոլոր [-աշակերտների-]{+ուսանողների+} իրավունքները։ Բողոքները գրավոր են։",
      "Ո՞վ կարող է բողոքել։ Ամեն [-ծնող-]{+մարդ+}, նաև աշակերտը։",
      "Խորհուրդը հավաքվում է ամեն ամիս։ {+Որոշումները հրապարակվում են կայքում։ +}Նիստերը բաց են։",
      // Korean
      "모든 학생은 차별 없이 [-교육을-]{+수업을+} 받을 권리가 있다. 신고는 누구나 할 수 있다.",
      "위원회는 매년 [-2025년-]{+2026년+} 보고서를 공개한다.",
      // Chinese
      "学区禁止基于[-种族-]{+性别+}的歧视。任何人都可以提出申诉。",
      "学区禁止歧视。{+申诉在三十天内得到答复。+}任何人都可以提出申诉。",
      "委员会将于[-2025年7月1日-]{+2026年8月15日+}开会。",
      // Japanese
      "学区は差別を禁止します。[-メール-]{+ファックス+}で申し立てができます。",
      // Thai
      "นักเรียนทุกคนมีสิทธิ [-ร้องเรียน-]{+อุทธรณ์+} ได้ที่โรงเรียน",
      // Arabic
      "تحظر المنطقة التعليمية التمييز على أساس [-العرق-]{+الدين+}، وتحمي كل طالب. هل لديك [-سؤال-]{+شكوى+}؟",
      // Hebrew
      "המחוז אוסר על אפליה בגלל [-גזע-]{+דת+}, ובכלל זה בצה״ל ובארה\"ב.",
      // Hindi
      "ज़िला [-भेदभाव-]{+उत्पीड़न+} पर रोक लगाता है। कोई भी शिकायत कर सकता है।",
      // Russian, Vietnamese, Greek
      "Округ запрещает дискриминацию по признаку [-расы-]{+пола+}. Жалобу может подать каждый.",
      "Học khu cấm phân biệt đối xử vì [-chủng tộc-]{+giới tính+}. Ai cũng có thể khiếu nại.",
      "Η περιφέρεια απαγορεύει τις [-διακρίσεις-]{+εξαιρέσεις+}· ποιος μπορεί να προσφύγει;",
    ])
  func cut(marks: String) {
    #expect(redline(marks.rejected, marks.accepted).marks == marks)
  }

  @Test(
    "and signs of several parts stay whole",
    arguments: [
      "Welcome [-👩‍🏫-]{+👨‍🏫+} to class.",
      "Welcome [-👍🏽-]{+👍🏿+} to class.",
      "Flags: [-🇲🇽-]{+🇺🇸+} and 🇰🇷.",
      "Take [-1️⃣-]{+2️⃣+} of these.",
      "Weather: [-☀️-]{+☁️+} today.",
      "Family [-👨‍👩‍👧‍👦-]{+👨‍👩‍👧+} night.",
      "The rule of [-cafe\u{301}-]{+cafe+} hours.",
      "Mark [-(\u{301}-]{+(\u{302}+} here, and \"\u{20DD} there.",
      "Step [-1\u{20DE}-]{+2\u{20DE}+} is first.",
      "A blank with [- \u{301}x-]{+ \u{302}x+} here.",
      "The fee for the room is [-€5,000-]{+€7,500+} a year, the deposit [-20€-]{+30€+} a day, and the key costs [-₩9,000-]{+₩8,000+}.",
      "Write to [-officer@oak-valley.example-]{+desk@oak-valley.example+} or see [-www.oak.example-]{+www.elm.example+} now.",
    ])
  func whole(marks: String) {
    #expect(redline(marks.rejected, marks.accepted).marks == marks)
  }

  @Test("and what nobody reads is no other word")
  func unread() {
    #expect(
      redline("For each single-game entry.", "For each sin\u{AD}gle-game entry.").marks
        == "For each [=single-game=sin\u{AD}gle-game=] entry.")
    #expect(
      redline("The character 漢\u{E0100}字 here.", "The character 漢\u{E0101}字 here.").marks
        == "The character [=漢\u{E0100}=漢\u{E0101}=]字 here.")
  }

  @Test("and blanks of other kinds are blanks")
  func blanks() {
    let shown = redline("Grade 6\u{A0}students read　aloud.\n", "Grade 6 students\u{202F}read aloud.\n")
    #expect(shown.statistics.wordsInserted == 0)
    #expect(shown.statistics.wordsDeleted == 0)
  }

  @Test("are never cut inside a character", arguments: 0..<60)
  func graphemes(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let shown = redline(Self.text(&random), Self.text(&random))
    let comment = Comment(rawValue: "seed \(seed)")
    #expect(failure(of: shown) == nil, comment)
    for (source, places) in [
      (shown.old.source, shown.edits.map(\.old)), (shown.new.source, shown.edits.map(\.new)),
    ] {
      let characters = Set(Self.boundaries(String(decoding: source.bytes, as: UTF8.self)))
      let cut = places.flatMap { [$0.lowerBound, $0.upperBound] }.filter { !characters.contains($0) }
      #expect(cut.isEmpty, comment)
    }
  }

  /// Where the characters of a text begin, and where it ends.
  private static func boundaries(_ text: String) -> [Int] {
    text.reduce(into: [0]) { $0.append(($0.last ?? 0) + String($1).utf8.count) }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let parts = [
      "e", "a\u{301}", "n\u{303}", "\u{301}", "學", "校", "漢\u{E0100}", "か\u{3099}", "한",
      "\u{1112}\u{1161}\u{11AB}",
      "👩‍🏫", "👍🏽", "🇲🇽", "🇰🇷", "1️⃣", "☀️", "\u{200D}", "\u{AD}", "\u{200F}", " ", " ", " ", "\u{A0}", "\n", "ที่",
      "नि", "ش\u{64B}", "ש\u{5C1}", "(", ")", "-", "\u{2019}", "$5", "€7", "§§", "**", "։", "。", "x", "y", "z",
      "\u{600}5",
    ]
    return (0..<Int(random.next() % 60)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
  }
}
