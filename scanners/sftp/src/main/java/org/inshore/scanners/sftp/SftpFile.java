package org.inshore.scanners.sftp;

import org.apache.sshd.sftp.client.SftpClient;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.Entry;
import org.inshore.trees.TreeFile;

/** An open file of a server. */
final class SftpFile implements TreeFile {
  /** Some pieces that are under way together: more than one round trip is worth. */
  private static final int RANGE = 1 << 18;

  private final SftpTree tree;
  private final SftpConnection connection;
  private final SftpClient client;
  private final SftpClient.CloseableHandle handle;
  private final Entry entry;

  SftpFile(
      SftpTree tree,
      SftpConnection connection,
      SftpClient client,
      SftpClient.CloseableHandle handle,
      Entry entry) {
    this.tree = tree;
    this.connection = connection;
    this.client = client;
    this.handle = handle;
    this.entry = entry;
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public int range() {
    return RANGE;
  }

  @Override
  public int atOnce() {
    return PatientClient.PIECE;
  }

  @Override
  public int read(long position, byte[] to, int offset, int length)
      throws ScanException, InterruptedException {
    int most = Math.min(length, RANGE);
    return connection.ask(
        client,
        entry.path(),
        by ->
            by instanceof PatientClient patient
                ? patient.readTogether(handle, position, to, offset, most)
                : by.read(handle, position, to, offset, most));
  }

  @Override
  public Entry now() throws ScanException, InterruptedException {
    return tree.entry(
        entry.path(),
        new SftpTree.Place("", false),
        connection.ask(client, entry.path(), by -> by.stat(handle)),
        null);
  }

  @Override
  public void close() {
    SftpConnection.closeLater(handle);
  }
}
