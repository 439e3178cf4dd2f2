package org.inshore.scanners.sftp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attribute;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.ServiceStatement;
import org.inshore.trees.Entry;
import org.inshore.trees.LinkFates;
import org.inshore.trees.Listing;
import org.inshore.trees.Tree;
import org.inshore.trees.TreeFile;
import org.jspecify.annotations.Nullable;

/**
 * The tree below a folder of an SFTP server. Paths of the server are raw, see {@link NameCodec}.
 */
final class SftpTree implements Tree {
  private static final Messages MESSAGES = Messages.of(SftpTree.class);
  private static final Wording EVIDENCE = MESSAGES.wording("version.evidence");

  /** A time of writing tells whole seconds of a clock that need not be ours. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  /**
   * Handle of an entry.
   *
   * @param raw its path on the server
   * @param reached whether others can come to what is in it
   */
  record Place(String raw, boolean reached) {}

  private final SftpConnection connection;
  private final String target;
  private final String user;
  private final ModeReaders readers = new ModeReaders();

  /** Path of the folder that paths of entries begin in, without a slash at its end. */
  private volatile @Nullable String base;

  SftpTree(SftpConnection connection, String target, String user) {
    this.connection = connection;
    this.target = target.isEmpty() ? "." : target;
    this.user = user;
  }

  @Override
  public String account() {
    return user;
  }

  @Override
  public List<ServiceStatement> statements() {
    return List.of(
        new ServiceStatement(
            ServiceStatement.Kind.SOFTWARE,
            connection.identification(),
            MESSAGES.wording("statement.identification")));
  }

  @Override
  public Entry root() throws ScanException, InterruptedException {
    String root = real();
    Attributes attributes = connection.ask(target, client -> client.stat(root));
    if (isFolder(attributes)) {
      return Entry.folder("", new Place(root, isReached(root)));
    }
    String raw = root.substring(root.lastIndexOf('/') + 1);
    return entry(NameCodec.shown(raw), new Place(root, isReached(parent(root))), attributes, null);
  }

  /** The target's real path, by which base is set. */
  private String real() throws ScanException, InterruptedException {
    String raw = NameCodec.raw(target.startsWith("/~/") ? target.substring(3) : target);
    String root;
    try {
      root = connection.ask(target, client -> client.canonicalPath(raw));
      String found = root;
      Attributes attributes = connection.ask(target, client -> client.stat(found));
      String folder = isFolder(attributes) ? root : parent(root);
      base = folder.equals("/") ? "" : folder;
    } catch (ScanException e) {
      throw SftpConnection.isAbsent(e)
          ? new ScanException(Category.CONFIGURATION, MESSAGES.wording("target.missing", target), e)
          : e;
    }
    return root;
  }

  /** Whether the target is a folder, which one of an unknown type is taken for. */
  private static boolean isFolder(Attributes attributes) {
    return !FileTypes.isKnown(attributes) || FileTypes.of(attributes, null) == Entry.Type.FOLDER;
  }

  private String base() throws ScanException, InterruptedException {
    String known = base;
    if (known == null) {
      real();
      known = base;
    }
    return known == null ? "" : known;
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  /** Whether others may pass a folder and all above it. */
  private boolean isReached(String folder) throws ScanException, InterruptedException {
    for (String each = folder; ; each = parent(each)) {
      String path = each;
      try {
        if (!ModeReaders.passes(
            connection.ask(path, client -> client.stat(path)).getPermissions())) {
          return false;
        }
      } catch (ScanException e) {
        if (e.category() == Category.UNREACHABLE) {
          throw e;
        }
        return false;
      }
      if (each.equals("/")) {
        return true;
      }
    }
  }

  @Override
  public Listing list(Entry folder) throws ScanException, InterruptedException {
    Place place =
        folder.handle() instanceof Place known ? known : new Place(raw(folder.path()), false);
    String shown = folder.path().isEmpty() ? target : folder.path();
    return SftpListing.open(this, connection, folder.path(), place, shown);
  }

  @Override
  public Entry look(Entry listed) throws ScanException, InterruptedException {
    return listed.type() == Entry.Type.LINK && listed.handle() instanceof Place place
        ? listed.with(fate(place.raw(), listed.path()))
        : listed;
  }

  private Entry.Fate fate(String link, String shown) throws ScanException, InterruptedException {
    try {
      String to = connection.ask(shown, client -> client.canonicalPath(link));
      Attributes attributes = connection.ask(shown, client -> client.stat(link));
      if ((to + "/").startsWith(base() + "/")) {
        return LinkFates.INSIDE;
      }
      return FileTypes.of(attributes, null) == Entry.Type.SPECIAL
          ? LinkFates.SPECIAL
          : LinkFates.ELSEWHERE;
    } catch (ScanException e) {
      if (SftpConnection.isAbsent(e) || e.category() == Category.UNREADABLE) {
        return LinkFates.NOWHERE;
      }
      throw e;
    }
  }

  /** An entry by what the server tells of it. */
  Entry entry(String path, Place place, Attributes attributes, @Nullable String line) {
    Instant modified =
        attributes.getFlags().contains(Attribute.ModifyTime)
            ? attributes.getModifyTime().toInstant()
            : null;
    int mode = attributes.getPermissions();
    boolean told = attributes.getFlags().contains(Attribute.Perms);
    Entry.Type type = FileTypes.of(attributes, line);
    Place own =
        type == Entry.Type.FOLDER
            ? new Place(place.raw(), place.reached() && ModeReaders.passes(mode))
            : place;
    long size = attributes.getFlags().contains(Attribute.Size) ? attributes.getSize() : -1;
    boolean file = type == Entry.Type.FILE;
    return new Entry(
        path,
        null,
        type,
        file ? size : -1,
        modified,
        file ? version(size, modified) : null,
        file && told ? readers.of(mode, line, place.reached()) : null,
        null,
        own);
  }

  private static @Nullable AssetVersion version(long size, @Nullable Instant modified) {
    return size < 0 || modified == null || modified.isAfter(Instant.now().minus(FRESH))
        ? null
        : new AssetVersion(size + " " + modified, EVIDENCE);
  }

  @Override
  public TreeFile open(String path, @Nullable String revision)
      throws ScanException, InterruptedException {
    String likely = base() + "/" + NameCodec.raw(path);
    Attributes attributes;
    String raw = likely;
    try {
      attributes = connection.ask(path, client -> client.lstat(likely));
    } catch (ScanException e) {
      if (!SftpConnection.isAbsent(e) || (NameCodec.isAscii(path) && !path.contains("\\x"))) {
        throw e;
      }
      String other = raw(path);
      raw = other;
      attributes = connection.ask(path, client -> client.lstat(other));
    }
    if (FileTypes.of(attributes, null) != Entry.Type.FILE) {
      throw new ScanException(Category.UNREADABLE, MESSAGES.wording("read.changed", path));
    }
    SftpClient client = connection.client();
    String opened = raw;
    SftpClient.CloseableHandle handle =
        connection.ask(client, path, by -> by.open(opened, SftpClient.OpenMode.Read));
    Entry entry = entry(path, new Place(raw, false), attributes, null);
    return new SftpFile(this, connection, client, handle, entry);
  }

  /** The raw path of a shown one, by looking name by name which candidate is there. */
  private String raw(String path) throws ScanException, InterruptedException {
    String raw = base();
    if (path.isEmpty()) {
      return raw.isEmpty() ? "/" : raw;
    }
    for (String name : path.split("/", -1)) {
      raw = raw + "/" + found(raw, name);
    }
    return raw;
  }

  private String found(String folder, String name) throws ScanException, InterruptedException {
    List<String> candidates = NameCodec.candidates(name);
    for (String candidate : candidates) {
      if (candidates.size() == 1 || isThere(folder + "/" + candidate)) {
        return candidate;
      }
    }
    return candidates.getFirst();
  }

  /** Whether there is something at a raw path. */
  boolean isThere(String raw) throws ScanException, InterruptedException {
    try {
      connection.ask(raw, client -> client.lstat(raw));
      return true;
    } catch (ScanException e) {
      if (SftpConnection.isAbsent(e)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
