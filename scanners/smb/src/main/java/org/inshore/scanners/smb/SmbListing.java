package org.inshore.scanners.smb;

import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.smbj.share.Directory;
import com.hierynomus.smbj.share.DiskShare;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.inshore.spi.scan.ScanException;
import org.inshore.trees.Entry;
import org.inshore.trees.Listing;
import org.jspecify.annotations.Nullable;

/** The listing of one folder, page by page as the server sends it. */
final class SmbListing implements Listing {
  private static final int PAGE = 1000;

  private final SmbTree tree;
  private final SmbConnection connection;
  private final DiskShare share;
  private final Directory directory;
  private final String folder;
  private Place place;
  private @Nullable Iterator<FileIdBothDirectoryInformation> entries;

  SmbListing(
      SmbTree tree,
      SmbConnection connection,
      DiskShare share,
      Directory directory,
      String folder,
      Place place) {
    this.tree = tree;
    this.connection = connection;
    this.share = share;
    this.directory = directory;
    this.folder = folder;
    this.place = place;
  }

  @Override
  public List<Entry> next() throws ScanException, InterruptedException {
    return connection.ask(share, folder, by -> page());
  }

  private List<Entry> page() {
    Iterator<FileIdBothDirectoryInformation> each = entries;
    if (each == null) {
      each = directory.iterator(FileIdBothDirectoryInformation.class);
      entries = each;
    }
    List<Entry> page = new ArrayList<>();
    while (page.size() < PAGE && each.hasNext()) {
      FileIdBothDirectoryInformation next = each.next();
      String name = next.getFileName();
      if (name.equals(".")) {
        place = place.numbered(next.getFileId(), connection.address(""));
      } else if (!name.equals("..")) {
        page.add(
            tree.entry(
                folder.isEmpty() ? name : folder + "/" + name,
                next,
                place,
                connection.address("")));
      }
    }
    return page;
  }

  @Override
  public void close() {
    SmbConnection.closeLater(directory);
  }
}
