/// The kinds of file systems on which the locks of one machine are not sure to be seen by another.
package enum NetworkFileSystem {
  /// The name of the kind that a number stands for (`f_type` of Linux' statfs(2)); nil for those of one machine.
  ///
  /// FUSE is among them because most of what is mounted so is remote (sshfs, rclone, the folders of cloud services). Where the
  /// system does not tell the kinds apart, 1 stands for any that is not local. One that cannot be asked for is taken as local:
  /// opening the file will tell.
  package static func name(ofKind kind: Int64) -> String? {
    names[kind]
  }

  private static let names: [Int64: String] = [
    1: "network", 0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2",
    0x6573_5546: "FUSE", 0x0102_1997: "9P", 0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda",
    0x00C3_6400: "Ceph", 0x564C: "NCP", 0x0116_1970: "GFS2", 0x0BD0_0BD0: "Lustre", 0x7461_636F: "OCFS2",
    0x786F_4256: "VirtualBox shared folder", 0xBACB_ACBC: "VMware shared folder", 0x4750_4653: "GPFS",
    0x2003_0528: "OrangeFS",
  ]
}
