package org.inshore.trees;

import java.time.Instant;
import java.util.Locale;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;

/**
 * A file, folder or other thing of a tree, as its listing tells of it.
 *
 * @param path its path below the root with {@code /} between names, empty for a root that is a
 *     folder. It leads back to the entry in another run: {@link Tree#open} knows no listing
 * @param revision an older version of the file at that path; null for the one in force
 * @param type what it is
 * @param size bytes of a file; -1 when unknown
 * @param modified when it was last written; null when unknown
 * @param version of its content; null when the service tells none that can be relied on
 * @param readers who, beyond named accounts, may read it; null if nobody or if that is not known
 * @param fate why it is not looked at; null if it is
 * @param handle something of the tree's own, such as an address or what is inherited by what lies
 *     in a folder; null where a path is all that is known
 */
public record Entry(
    String path,
    @Nullable String revision,
    Type type,
    long size,
    @Nullable Instant modified,
    @Nullable AssetVersion version,
    @Nullable Readers readers,
    @Nullable Fate fate,
    @Nullable Object handle) {

  /** Types of entries. */
  public enum Type {
    /** Has content. */
    FILE,
    /** Has entries. */
    FOLDER,
    /** Stands for another. */
    LINK,
    /** Neither: a pipe, a device. */
    SPECIAL
  }

  /**
   * Fate of what is not looked at.
   *
   * @param reason why
   * @param category who must act; null if nothing of the scan's scope is lost
   */
  public record Fate(Wording reason, @Nullable Category category) {}

  /** A folder. */
  public static Entry folder(String path, @Nullable Object handle) {
    return new Entry(path, null, Type.FOLDER, -1, null, null, null, null, handle);
  }

  /** A file of which nobody is known to be able to read it beyond named accounts. */
  public static Entry file(
      String path, long size, @Nullable Instant modified, @Nullable AssetVersion version) {
    return new Entry(path, null, Type.FILE, size, modified, version, null, null, null);
  }

  /** The same as one of its versions that the store keeps; null for the current one. */
  public Entry of(@Nullable String kept) {
    return new Entry(path, kept, type, size, modified, version, readers, fate, handle);
  }

  /** The same with a fate. */
  public Entry with(@Nullable Fate other) {
    return new Entry(path, revision, type, size, modified, version, readers, other, handle);
  }

  /** The same with readers. */
  public Entry with(@Nullable Readers others) {
    return new Entry(path, revision, type, size, modified, version, others, fate, handle);
  }

  /** Its place in a source. */
  public Location location(Location source) {
    Location place = path.isEmpty() ? source : source.append("path", path);
    return revision == null ? place : place.append("version", revision);
  }

  /** The asset that it is in a source. */
  public Asset asset(Location source) {
    boolean file = type == Type.FILE;
    return new Asset(
        location(source),
        type.name().toLowerCase(Locale.ROOT),
        file ? size : -1,
        modified,
        file ? readers : null,
        file && fate == null ? version : null);
  }
}
