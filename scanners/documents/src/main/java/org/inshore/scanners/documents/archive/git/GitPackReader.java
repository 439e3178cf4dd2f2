package org.inshore.scanners.documents.archive.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipException;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads one pack: first where its objects stand, then commits and trees, which tell the paths, then
 * the contents. Deltas are applied from their bases outwards, so that each object is made once.
 */
final class GitPackReader {
  /** Larger ones are no bases: what changes them is told as not read. */
  private static final int LARGEST_BASE = 48 << 20;

  /** Bytes of bases that wait for what changes them. */
  private static final long MAX_WAITING = 128L << 20;

  private static final int HEAD = 8;
  private static final int MORE = 0x80;

  /** An object to be made. */
  private record Task(int object, @Nullable Base base) {}

  private static final int MAX_REFERENCES = 1 << 20;

  /** A content, as long as something changes it. */
  private static final class Base {
    private final byte[] content;
    private int changes;

    Base(byte[] content, int changes) {
      this.content = content;
      this.changes = changes;
    }
  }

  private final PackBytes pack;
  private final Location location;
  private final ContentSink sink;
  private final ArchiveEntries entries;
  private final Budget scanned;
  private final PackedObjects objects = new PackedObjects();
  private final Paths paths = new Paths();
  private final Commits commits;
  private long waiting;
  private int seen;
  private int large;

  /** Branches and tags that a bundle names. */
  private final ByteArrayOutputStream references = new ByteArrayOutputStream();

  private GitPackReader(
      PackBytes pack, Content.Binary document, long size, Limits limits, ContentSink sink) {
    this.pack = pack;
    this.location = document.location();
    this.sink = sink;
    this.entries = new ArchiveEntries(location, size, limits, sink);
    this.scanned = new Budget(limits, size);
    this.commits = new Commits(location, limits, sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        PackBytes pack = new PackBytes(spool.channel())) {
      new GitPackReader(pack, document, spool.size(), limits, sink).read();
    }
  }

  private void read() throws IOException, ScanException, InterruptedException {
    ScanException broken = list();
    TextBlocks.push(
        location.append("part", "references"), references.toString(StandardCharsets.UTF_8), sink);
    make(EnumSet.of(GitKind.COMMIT, GitKind.TAG, GitKind.TREE));
    commits.finish();
    make(EnumSet.of(GitKind.BLOB));
    if (large > 0) {
      sink.failed(location.append("part", "large"), Problems.limit("git.large", large));
    }
    if (objects.count() > seen) {
      sink.failed(
          location.append("part", "changes"),
          Problems.unreadable("git.bases", objects.count() - seen));
    }
    if (broken != null) {
      throw broken;
    }
  }

  /** Finds where objects stand; gives what kept it from reaching the last. */
  private @Nullable ScanException list() throws IOException, InterruptedException {
    try {
      passHead();
      long begin = pack.position() - HEAD;
      long count = 0;
      for (int i = 0; i < Integer.BYTES; i++) {
        count = (count << Byte.SIZE) | pack.next();
      }
      byte[] unpacked = new byte[1 << 13];
      for (; objects.count() < count; ) {
        Guard.checkInterrupt();
        list(unpacked);
      }
      return pack.isSummed(begin, pack.position()) ? null : Problems.damaged(new ZipException());
    } catch (IOException e) {
      String before = String.valueOf(objects.count());
      return objects.count() == 0
          ? Problems.damaged(e)
          : Problems.unreadable("zip.truncated", before);
    } catch (ScanException limit) {
      return limit;
    }
  }

  /**
   * Passes over the lines of a bundle, of branches and tags, which end with an empty one, and the
   * mark of the pack.
   */
  private void passHead() throws IOException {
    int first = pack.next();
    if (first == '#') {
      while (first != '\n') {
        for (int c = first; c != '\n'; ) {
          if (references.size() < MAX_REFERENCES) {
            references.write(c);
          }
          c = pack.next();
        }
        references.write('\n');
        first = pack.next();
      }
      first = pack.next();
    }
    if (first != 'P') {
      throw new ZipException();
    }
    for (int i = 1; i < HEAD; i++) {
      pack.next(); // of the mark and the version, which the media type stands for
    }
  }

  /** Lists the object at the position. */
  private void list(byte[] unpacked) throws IOException, ScanException {
    long offset = pack.position();
    Head head = head();
    ObjectId name = null;
    long back = 0;
    if (head.kind == GitKind.NAMED_DELTA) {
      name = id();
    } else if (head.kind == GitKind.OFFSET_DELTA) {
      back = back();
    }
    long size = 0;
    try (InputStream in = pack.unpacking()) {
      for (int read = in.read(unpacked); read >= 0; read = in.read(unpacked)) {
        size += read;
        scanned.took(read);
      }
    }
    if (size != head.size) {
      throw new ZipException();
    }
    int object = objects.add(offset, head.kind);
    if (name != null) {
      objects.isChangeOf(object, name);
    } else if (back > 0 && !objects.isChangeOf(object, offset - back)) {
      throw new ZipException();
    }
  }

  private record Head(GitKind kind, long size) {}

  private Head head() throws IOException {
    int next = pack.next();
    GitKind kind = GitKind.of((next >> 4) & 7);
    long size = next & 0xf;
    for (int shift = 4; next >= MORE; shift += 7) {
      next = pack.next();
      size |= (long) (next & 0x7f) << shift;
      if (shift > Long.SIZE - 8) {
        throw new ZipException();
      }
    }
    if (kind == null || size < 0) {
      throw new ZipException();
    }
    return new Head(kind, size);
  }

  /** How far before a delta its base stands. */
  private long back() throws IOException {
    int next = pack.next();
    long back = next & 0x7f;
    while (next >= MORE) {
      next = pack.next();
      back = ((back + 1) << 7) | (next & 0x7f);
      if (back < 0) {
        throw new ZipException();
      }
    }
    return back;
  }

  private ObjectId id() throws IOException {
    byte[] id = new byte[ObjectId.LENGTH];
    for (int i = 0; i < id.length; i++) {
      id[i] = (byte) pack.next();
    }
    return ObjectId.of(id, 0);
  }

  /** Makes all objects of some kinds, each after the one that it changes. */
  private void make(Set<GitKind> kinds) throws IOException, ScanException, InterruptedException {
    Deque<Task> tasks = new ArrayDeque<>();
    for (int i = 0; i < objects.count(); i++) {
      if (kinds.contains(objects.kind(i))) {
        tasks.push(new Task(i, null));
        while (!tasks.isEmpty()) {
          Guard.checkInterrupt();
          make(tasks.pop(), objects.kind(i), tasks);
        }
      }
    }
  }

  private void make(Task task, GitKind kind, Deque<Task> tasks)
      throws IOException, ScanException, InterruptedException {
    int object = task.object;
    byte[] content = content(object, task.base);
    seen++;
    if (content == null) {
      if (task.base == null && kind == GitKind.BLOB) {
        stream(object);
      } else {
        large++;
      }
      return;
    }
    MessageDigest digest = ObjectId.begun(kind, content.length);
    digest.update(content);
    ObjectId id = ObjectId.of(digest.digest(), 0);
    use(id, kind, content);
    int[] changes = objects.changesOf(object, id);
    if (changes.length > 0 && waiting + content.length > MAX_WAITING) {
      large += changes.length;
      seen += changes.length;
      return;
    }
    Base base = new Base(content, changes.length);
    waiting += changes.length > 0 ? content.length : 0;
    for (int change : changes) {
      tasks.push(new Task(change, base));
    }
  }

  /** The content of an object, or null if it is larger than is held. */
  private byte @Nullable [] content(int object, @Nullable Base base) throws IOException {
    pack.seek(objects.offset(object));
    Head head = head();
    if (base == null) {
      return head.size > LARGEST_BASE ? null : pack.unpack((int) head.size);
    }
    if (--base.changes == 0) {
      waiting -= base.content.length;
    }
    if (head.size > LARGEST_BASE) {
      return null;
    }
    if (head.kind == GitKind.NAMED_DELTA) {
      id();
    } else {
      back();
    }
    return new Delta(pack.unpack((int) head.size)).apply(base.content, LARGEST_BASE);
  }

  private void use(ObjectId id, GitKind kind, byte[] content)
      throws IOException, ScanException, InterruptedException {
    InputStream in = new ByteArrayInputStream(content);
    if (kind == GitKind.BLOB) {
      hand(id, content.length, in);
      return;
    }
    entries.passOver(in, content.length);
    if (kind == GitKind.TREE) {
      paths.tree(id, content);
      return;
    }
    commits.add(id, content);
    ObjectId tree = kind == GitKind.COMMIT ? Commits.tree(content) : null;
    if (tree != null) {
      paths.commit(id, tree);
    }
  }

  /** Hands on a content that is too large to be held. */
  private void stream(int object) throws IOException, ScanException, InterruptedException {
    pack.seek(objects.offset(object));
    long size = head().size;
    MessageDigest digest = ObjectId.begun(GitKind.BLOB, size);
    try (InputStream in = pack.unpacking()) {
      byte[] part = new byte[1 << 13];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
    }
    pack.seek(objects.offset(object));
    head();
    try (InputStream in = pack.unpacking()) {
      hand(ObjectId.of(digest.digest(), 0), size, in);
    }
  }

  private void hand(ObjectId id, long size, InputStream in)
      throws IOException, ScanException, InterruptedException {
    Paths.Place place = paths.of(id);
    Location entry = entries.begin(place == null ? id.toString() : place.toString());
    entries.content(entry, place == null ? id.toString() : place.path(), size, in);
  }
}
