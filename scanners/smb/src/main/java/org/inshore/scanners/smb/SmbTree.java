package org.inshore.scanners.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileAllInformation;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.share.Directory;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.trees.Entry;
import org.inshore.trees.LinkFates;
import org.inshore.trees.Listing;
import org.inshore.trees.Tree;
import org.inshore.trees.TreeFile;
import org.jspecify.annotations.Nullable;

/** The tree below a folder of an SMB share. */
final class SmbTree implements Tree {
  private static final Messages MESSAGES = Messages.of(SmbTree.class);
  private static final Wording EVIDENCE = MESSAGES.wording("version.evidence");

  /** The server's clock need not be ours. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private static final long DIRECTORY = 0x10;
  private static final long REPARSE_POINT = 0x400;

  /** Tags of reparse points that lead elsewhere by a path: symbolic links and junctions. */
  private static final Set<Long> LINKS = Set.of(0xA000000CL, 0xA0000003L);

  /** Tags of links of DFS. */
  private static final Set<Long> DFS = Set.of(0x8000000AL, 0x80000012L);

  private static final Set<AccessMask> READ =
      EnumSet.of(
          AccessMask.FILE_READ_DATA, AccessMask.FILE_READ_ATTRIBUTES, AccessMask.READ_CONTROL);
  private static final Set<AccessMask> READ_ONLY =
      EnumSet.of(AccessMask.FILE_READ_DATA, AccessMask.FILE_READ_ATTRIBUTES);
  private static final Set<SMB2ShareAccess> SHARED = SMB2ShareAccess.ALL;

  private final SmbConnection connection;
  private final DfsLinks links;
  private final SmbTarget target;
  private final SmbSettings settings;
  private final Login login;
  private final AccessLists lists;
  private volatile @Nullable String base;

  SmbTree(SmbConnection connection, SmbTarget target, SmbSettings settings, Login login) {
    this.connection = connection;
    this.links = new DfsLinks(connection);
    this.target = target;
    this.settings = settings;
    this.login = login;
    this.lists = new AccessLists(new Principals(connection));
  }

  @Override
  public @Nullable String account() {
    return login.account();
  }

  @Override
  public List<ServiceStatement> statements() {
    Connection open = connection.connection();
    List<ServiceStatement> statements = new ArrayList<>();
    if (open != null) {
      String name = open.getConnectionContext().getNetBiosName();
      if (name != null && !name.isBlank()) {
        Wording how = MESSAGES.wording("statement.name");
        statements.add(new ServiceStatement(ServiceStatement.Kind.HOST_NAME, name, how));
      }
      Object windows = open.getConnectionContext().getWindowsVersion();
      if (windows != null) {
        statements.add(
            new ServiceStatement(
                ServiceStatement.Kind.SOFTWARE,
                "SMB " + open.getNegotiatedProtocol().getDialect() + ", " + windows,
                MESSAGES.wording("statement.version")));
      }
    }
    return statements;
  }

  /** Links of DFS in the target and in its folders; deeper ones are told with their files. */
  @Override
  public void flows(Location source, FlowSink sink) throws ScanException, InterruptedException {
    Entry root = root();
    if (root.type() == Entry.Type.FOLDER) {
      told(source, root, sink, 1);
    }
  }

  private void told(Location source, Entry folder, FlowSink sink, int depth)
      throws ScanException, InterruptedException {
    try (Listing listing = list(folder)) {
      String host = links.host(full(folder.path()));
      if (host != null) {
        sink.flow(
            new Flow(
                folder.location(source),
                Flow.Direction.OUT,
                new Endpoint(host, MESSAGES.wording("dfs.how")),
                null,
                Flow.Kind.DFS_LINK,
                MESSAGES.wording("dfs.evidence", host)));
        return;
      }
      for (List<Entry> page = listing.next(); !page.isEmpty(); page = listing.next()) {
        for (Entry each : page) {
          boolean link = each.handle() instanceof Place place && place.isDfs();
          if (each.type() == Entry.Type.FOLDER && (link || depth > 0)) {
            below(source, each, sink, depth - 1);
          }
        }
      }
    }
  }

  private void below(Location source, Entry folder, FlowSink sink, int depth)
      throws InterruptedException {
    try {
      told(source, folder, sink, depth);
    } catch (ScanException e) {
      if (folder.handle() instanceof Place place && place.isDfs()) {
        sink.failed("DFS " + folder.path(), e);
      }
    }
  }

  @Override
  public Entry root() throws ScanException, InterruptedException {
    try {
      String path = target.path();
      boolean folder = path.isEmpty() || isFolder(windows(path));
      if (folder) {
        base = path;
        return Entry.folder("", Place.ROOT);
      }
      FileAllInformation information =
          links.ask(
              windows(path),
              at -> at.connection().ask(path, share -> share.getFileInformation(at.path())));
      int slash = path.lastIndexOf('/');
      base = slash < 0 ? "" : path.substring(0, slash);
      return entry(path.substring(slash + 1), information);
    } catch (ScanException e) {
      throw SmbFailures.isAbsent(e)
          ? new ScanException(
              Category.CONFIGURATION, MESSAGES.wording("target.missing", target.path()), e)
          : e;
    }
  }

  private boolean isFolder(String path) throws ScanException, InterruptedException {
    return links.ask(path, at -> at.connection().ask(path, share -> share.folderExists(at.path())));
  }

  private String full(String path) throws ScanException, InterruptedException {
    String known = base;
    if (known == null) {
      root();
      known = base;
    }
    return windows(
        known == null || known.isEmpty() ? path : path.isEmpty() ? known : known + "/" + path);
  }

  private static String windows(String path) {
    return path.replace('/', '\\');
  }

  @Override
  public Listing list(Entry folder) throws ScanException, InterruptedException {
    Place place = folder.handle() instanceof Place known ? known : Place.ROOT;
    return links.ask(full(folder.path()), at -> list(at, folder.path(), place));
  }

  private Listing list(DfsLinks.At at, String shown, Place place)
      throws ScanException, InterruptedException {
    DiskShare share = at.connection().share();
    Directory directory =
        at.connection()
            .ask(
                share,
                shown,
                by ->
                    by.openDirectory(
                        at.path(),
                        EnumSet.of(AccessMask.FILE_LIST_DIRECTORY, AccessMask.FILE_READ_ATTRIBUTES),
                        null,
                        SHARED,
                        SMB2CreateDisposition.FILE_OPEN,
                        EnumSet.of(SMB2CreateOptions.FILE_DIRECTORY_FILE)));
    return new SmbListing(this, at.connection(), share, directory, shown, place);
  }

  /** An entry by what a listing tells of it. */
  Entry entry(String path, FileIdBothDirectoryInformation listed, Place in, String by) {
    long attributes = listed.getFileAttributes();
    boolean directory = (attributes & DIRECTORY) != 0;
    // The field of extended attributes holds the tag of a reparse point.
    long tag = (attributes & REPARSE_POINT) != 0 ? listed.getEaSize() & 0xFFFFFFFFL : 0;
    Instant modified = listed.getLastWriteTime().toInstant();
    if (LINKS.contains(tag)) {
      return new Entry(
          path, null, Entry.Type.LINK, -1, modified, null, null, LinkFates.ELSEWHERE, null);
    }
    if (directory) {
      Place place = in.below(listed.getFileName(), listed.getFileId(), by, DFS.contains(tag));
      Entry.Fate fate = place.isCircle() ? LinkFates.INSIDE : null;
      Entry.Type type = fate == null ? Entry.Type.FOLDER : Entry.Type.LINK;
      return new Entry(path, null, type, -1, modified, null, null, fate, place);
    }
    return file(
        path,
        listed.getEndOfFile(),
        modified,
        listed.getChangeTime().toInstant(),
        listed.getFileId());
  }

  /** An entry by what an open file tells of itself. */
  Entry entry(String path, FileAllInformation information) {
    return file(
        path,
        information.getStandardInformation().getEndOfFile(),
        information.getBasicInformation().getLastWriteTime().toInstant(),
        information.getBasicInformation().getChangeTime().toInstant(),
        information.getInternalInformation().getIndexNumber());
  }

  private Entry file(String path, long size, Instant written, Instant changed, long id) {
    // File systems without such a time tell the beginning of all times.
    boolean known = changed.isAfter(Instant.EPOCH) && changed.isBefore(Instant.now().minus(FRESH));
    AssetVersion version =
        known ? new AssetVersion(size + " " + id + " " + written + " " + changed, EVIDENCE) : null;
    Readers readers = settings.readers() ? Readers.UNTOLD : null;
    return new Entry(path, null, Entry.Type.FILE, size, written, version, readers, null, null);
  }

  @Override
  public TreeFile open(String path, @Nullable String revision)
      throws ScanException, InterruptedException {
    return links.ask(full(path), at -> open(at, path));
  }

  @Override
  public TreeFile openListed(Entry listed) throws ScanException, InterruptedException {
    return links.ask(
        full(listed.path()),
        at -> {
          DiskShare share = at.connection().share();
          File file = openFile(at, share, listed.path());
          return file(at, share, file, listed, true);
        });
  }

  private TreeFile open(DfsLinks.At at, String path) throws ScanException, InterruptedException {
    DiskShare share = at.connection().share();
    File file = openFile(at, share, path);
    boolean kept = false;
    try {
      FileAllInformation information =
          at.connection().ask(share, path, by -> file.getFileInformation());
      if (information.getStandardInformation().isDirectory()) {
        throw new ScanException(Category.UNREADABLE, MESSAGES.wording("read.changed", path));
      }
      TreeFile opened = file(at, share, file, entry(path, information), false);
      kept = true;
      return opened;
    } finally {
      if (!kept) {
        SmbConnection.closeLater(file);
      }
    }
  }

  private TreeFile file(DfsLinks.At at, DiskShare share, File file, Entry entry, boolean asListed)
      throws ScanException, InterruptedException {
    SecurityQuery security =
        settings.readers()
            ? at.connection().ask(share, entry.path(), by -> SecurityQuery.begin(by, file))
            : null;
    return new SmbFile(this, at, share, file, entry, asListed, security, notes(at));
  }

  private List<Wording> notes(DfsLinks.At at) {
    return at.connection().equals(connection)
        ? List.of()
        : List.of(MESSAGES.wording("dfs.evidence", at.connection().host()));
  }

  /** Opens a file, or a stream of one, for reading its list of access too if that is allowed. */
  File openFile(DfsLinks.At at, DiskShare share, String path)
      throws ScanException, InterruptedException {
    String full = at.path();
    return at.connection()
        .ask(
            share,
            path,
            by -> {
              try {
                return openFile(by, full, READ);
              } catch (SMBApiException e) {
                return switch (e.getStatus()) {
                  case STATUS_ACCESS_DENIED -> openFile(by, full, READ_ONLY);
                  default -> throw e;
                };
              }
            });
  }

  private static File openFile(DiskShare share, String path, Set<AccessMask> access) {
    return share.openFile(
        path,
        access,
        EnumSet.of(FileAttributes.FILE_ATTRIBUTE_NORMAL),
        SHARED,
        SMB2CreateDisposition.FILE_OPEN,
        EnumSet.of(SMB2CreateOptions.FILE_NON_DIRECTORY_FILE));
  }

  boolean readsStreams() {
    return settings.streams();
  }

  /** Who may read an open file by its list of access; null if that may not be seen. */
  @Nullable Readers readers(DfsLinks.At at, DiskShare share, SecurityQuery asked, String path)
      throws ScanException, InterruptedException {
    try {
      return lists.readers(at.connection().ask(share, path, by -> asked.answer()));
    } catch (ScanException e) {
      if (e.category() == Category.UNREACHABLE) {
        throw e;
      }
      return null;
    }
  }

  @Override
  public void close() {
    links.close();
  }
}
