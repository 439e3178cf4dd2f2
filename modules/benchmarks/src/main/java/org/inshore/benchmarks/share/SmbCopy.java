package org.inshore.benchmarks.share;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import java.util.EnumSet;

/** Copy of a share by smbj: one session, signed and encrypted as a scan asks for. */
final class SmbCopy {
  private static final int RANGE = 1 << 18;

  private SmbCopy() {}

  static Copying.Copied copy(int port, String user, String password, int limit) throws Exception {
    SmbConfig config =
        SmbConfig.builder()
            .withMultiProtocolNegotiate(false)
            .withSigningRequired(true)
            .withEncryptData(true)
            .withBufferSize(RANGE)
            .build();
    try (SMBClient client = new SMBClient(config);
        Connection connection = client.connect("127.0.0.1", port);
        Copying copying = new Copying(limit)) {
      Session session =
          connection.authenticate(new AuthenticationContext(user, password.toCharArray(), ""));
      try (DiskShare share = (DiskShare) session.connectShare("share")) {
        list(share, "", copying);
        return copying.end();
      }
    }
  }

  private static void list(DiskShare share, String folder, Copying copying) throws Exception {
    for (FileIdBothDirectoryInformation each : share.list(folder)) {
      String name = each.getFileName();
      String path = folder.isEmpty() ? name : folder + "\\" + name;
      if (name.equals(".") || name.equals("..")) {
        continue;
      }
      if ((each.getFileAttributes() & 0x10) != 0) {
        list(share, path, copying);
      } else {
        copying.begin(() -> read(share, path, each.getEndOfFile()));
      }
    }
  }

  private static long read(DiskShare share, String path, long size) {
    byte[] buffer = new byte[(int) Math.min(RANGE, Math.max(1, size))];
    long position = 0;
    try (File file =
        share.openFile(
            path,
            EnumSet.of(AccessMask.FILE_READ_DATA),
            null,
            SMB2ShareAccess.ALL,
            SMB2CreateDisposition.FILE_OPEN,
            null)) {
      while (position < size) {
        int count = file.read(buffer, position, 0, buffer.length);
        if (count <= 0) {
          break;
        }
        position += count;
      }
    }
    return position;
  }
}
