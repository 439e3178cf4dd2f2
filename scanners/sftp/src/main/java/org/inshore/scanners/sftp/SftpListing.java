package org.inshore.scanners.sftp;

import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attribute;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.Entry;
import org.inshore.trees.Listing;

/** The listing of one folder, page by page as the server sends it. */
final class SftpListing implements Listing {
  private final SftpTree tree;
  private final SftpConnection connection;
  private final SftpClient client;
  private final SftpClient.CloseableHandle handle;
  private final String folder;
  private final SftpTree.Place place;
  private final String shown;
  private boolean closed;

  private SftpListing(
      SftpTree tree,
      SftpConnection connection,
      SftpClient client,
      SftpClient.CloseableHandle handle,
      String folder,
      SftpTree.Place place,
      String shown) {
    this.tree = tree;
    this.connection = connection;
    this.client = client;
    this.handle = handle;
    this.folder = folder;
    this.place = place;
    this.shown = shown;
  }

  /** Opens a folder. */
  static SftpListing open(
      SftpTree tree, SftpConnection connection, String folder, SftpTree.Place place, String shown)
      throws ScanException, InterruptedException {
    SftpClient client = connection.client();
    SftpClient.CloseableHandle handle =
        connection.ask(client, shown, by -> by.openDir(place.raw()));
    return new SftpListing(tree, connection, client, handle, folder, place, shown);
  }

  @Override
  public List<Entry> next() throws ScanException, InterruptedException {
    while (true) {
      List<DirEntry> page = connection.ask(client, shown, by -> by.readDir(handle));
      if (page == null) {
        return List.of();
      }
      List<Entry> entries = new ArrayList<>(page.size());
      for (DirEntry each : page) {
        String raw = each.getFilename();
        if (!raw.equals(".") && !raw.equals("..")) {
          entries.add(entry(raw, each));
        }
      }
      // A page of nothing but the folder itself is not the end.
      if (!entries.isEmpty()) {
        return entries;
      }
    }
  }

  private Entry entry(String raw, DirEntry listed) throws ScanException, InterruptedException {
    String path = path(raw);
    String name = NameCodec.shown(raw);
    if (!NameCodec.isUtf8(raw) && tree.isThere(path(NameCodec.raw(name)))) {
      // Another file is shown so, and is found first.
      name = NameCodec.escaped(raw);
    }
    String below = folder.isEmpty() ? name : folder + "/" + name;
    Attributes attributes = listed.getAttributes();
    if (!attributes.getFlags().contains(Attribute.Perms)) {
      attributes = connection.ask(client, below, by -> by.lstat(path));
    }
    return tree.entry(
        below, new SftpTree.Place(path, place.reached()), attributes, listed.getLongFilename());
  }

  private String path(String raw) {
    return (place.raw().equals("/") ? "" : place.raw()) + "/" + raw;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    SftpConnection.closeLater(handle);
  }
}
