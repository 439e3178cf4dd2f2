package org.inshore.benchmarks.share;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Copy of a folder by MINA's client: one channel. */
final class SftpCopy {
  private SftpCopy() {}

  static Copying.Copied copy(int port, Path key, String root, int limit) throws Exception {
    try (SshClient ssh = SshClient.setUpDefaultClient()) {
      CoreModuleProperties.TCP_NODELAY.set(ssh, true); // as the scanner has it
      ssh.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
      ssh.setKeyIdentityProvider(new FileKeyPairProvider(key));
      ssh.start();
      try (ClientSession session =
              ssh.connect("root", "127.0.0.1", port).verify(15_000).getSession();
          Copying copying = new Copying(limit)) {
        session.auth().verify(15_000);
        try (SftpClient client = SftpClientFactory.instance().createSftpClient(session)) {
          list(client, root, copying);
          return copying.end();
        }
      }
    }
  }

  private static void list(SftpClient client, String folder, Copying copying) throws Exception {
    for (SftpClient.DirEntry each : client.readDir(folder)) {
      String name = each.getFilename();
      String path = folder + "/" + name;
      if (name.equals(".") || name.equals("..")) {
        continue;
      }
      if (each.getAttributes().isDirectory()) {
        list(client, path, copying);
      } else {
        copying.begin(
            () -> {
              try (InputStream in = client.read(path)) {
                return in.transferTo(OutputStream.nullOutputStream());
              }
            });
      }
    }
  }
}
