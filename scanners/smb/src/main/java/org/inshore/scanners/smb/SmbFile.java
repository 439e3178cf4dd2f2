package org.inshore.scanners.smb;

import com.hierynomus.msfscc.fileinformation.FileStreamInformation;
import com.hierynomus.msfscc.fileinformation.FileStreamInformationItem;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Readers;
import org.inshore.trees.Entry;
import org.inshore.trees.TreeFile;
import org.jspecify.annotations.Nullable;

/** An open file of a share, with its alternate data streams. */
final class SmbFile implements TreeFile {
  /** Bytes of a request: more than one round trip is worth, and soon there on a slow line. */
  static final int RANGE = 1 << 18;

  /** More streams than any program gives a file. */
  private static final int MAX_STREAMS = 256;

  /** A stream as the server names it; the unnamed one is the file itself. */
  private static final Pattern STREAM = Pattern.compile(":([^:]+):\\$DATA");

  private final SmbTree tree;
  private final DfsLinks.At at;
  private final DiskShare share;
  private final File file;
  private final Entry entry;
  private final boolean asListed;
  private final @Nullable SecurityQuery security;
  private final List<Wording> notes;
  private final List<File> streams = new ArrayList<>();

  /**
   * Takes an open file.
   *
   * @param asListed whether the entry is what the listing told
   * @param security the query of its access list; null if that is not wanted
   */
  SmbFile(
      SmbTree tree,
      DfsLinks.At at,
      DiskShare share,
      File file,
      Entry entry,
      boolean asListed,
      @Nullable SecurityQuery security,
      List<Wording> notes) {
    this.tree = tree;
    this.at = at;
    this.share = share;
    this.file = file;
    this.entry = entry;
    this.asListed = asListed;
    this.security = security;
    this.notes = List.copyOf(notes);
  }

  @Override
  public Entry entry() {
    return entry;
  }

  @Override
  public boolean isAsListed() {
    return asListed;
  }

  @Override
  public int range() {
    return RANGE;
  }

  @Override
  public int read(long position, byte[] to, int offset, int length)
      throws ScanException, InterruptedException {
    return read(file, position, to, offset, length);
  }

  private int read(File from, long position, byte[] to, int offset, int length)
      throws ScanException, InterruptedException {
    int most = Math.min(length, RANGE);
    return at.connection().ask(share, entry.path(), by -> from.read(to, position, offset, most));
  }

  @Override
  public Entry now() throws ScanException, InterruptedException {
    return at.connection()
        .ask(share, entry.path(), by -> tree.entry(entry.path(), file.getFileInformation()));
  }

  @Override
  public @Nullable Readers readers() throws ScanException, InterruptedException {
    return security == null ? null : tree.readers(at, share, security, entry.path());
  }

  @Override
  public List<Part> parts() throws ScanException, InterruptedException {
    if (!tree.readsStreams() || !at.connection().hasStreams(share, file)) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (FileStreamInformationItem item : listed()) {
      Matcher matcher = STREAM.matcher(item.getName());
      if (matcher.matches() && parts.size() < MAX_STREAMS) {
        String name = matcher.group(1);
        parts.add(new Part("stream", name, item.getSize(), opening(name)));
      }
    }
    return parts;
  }

  /** Opens a stream when it is read. */
  private org.inshore.trees.range.Ranges opening(String name) {
    return new org.inshore.trees.range.Ranges() {
      private @Nullable File open;

      @Override
      public int read(long position, byte[] to, int offset, int length)
          throws ScanException, InterruptedException {
        return SmbFile.this.read(open(), position, to, offset, length);
      }

      private synchronized File open() throws ScanException, InterruptedException {
        File known = open;
        if (known == null) {
          DfsLinks.At stream = new DfsLinks.At(at.connection(), at.path() + ":" + name);
          known = tree.openFile(stream, share, entry.path() + ":" + name);
          open = known;
          synchronized (streams) {
            streams.add(known);
          }
        }
        return known;
      }
    };
  }

  private List<FileStreamInformationItem> listed() throws ScanException, InterruptedException {
    return at.connection()
        .ask(
            share,
            entry.path(),
            by -> {
              try {
                return file.getFileInformation(FileStreamInformation.class).getStreamList();
              } catch (SMBApiException e) {
                // The file system has none.
                return switch (e.getStatus()) {
                  case STATUS_NOT_SUPPORTED,
                      STATUS_INVALID_INFO_CLASS,
                      STATUS_INVALID_PARAMETER,
                      STATUS_NOT_IMPLEMENTED ->
                      List.of();
                  default -> throw e;
                };
              }
            });
  }

  @Override
  public List<Wording> notes() {
    return notes;
  }

  @Override
  public void close() {
    synchronized (streams) {
      streams.forEach(SmbConnection::closeLater);
      streams.clear();
    }
    SmbConnection.closeLater(file);
  }
}
