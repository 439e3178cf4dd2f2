package org.inshore.core.inventory.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Objects;
import org.inshore.core.inventory.store.Session;
import org.jspecify.annotations.Nullable;

/**
 * A hash index finds assets by location: a fraction of an index of the locations themselves, which
 * would hold each a second time.
 *
 * <p>A key has 47 bits, so that SQLite stores it in six bytes: 19 of the hash of the folder, then
 * 28 of the hash of the whole location. The assets of a folder, which are written together, thereby
 * lie together. Locations with the same key are told apart by their text.
 */
public final class PlaceIndex {
  private static final int FOLDER_BITS = 19;
  private static final int PLACE_BITS = 28;
  private static final String FIND =
      "SELECT id FROM asset_entry INDEXED BY asset_by_place WHERE place_hash = ? AND location = ?";

  private final Session session;
  private final MessageDigest digest = digest();

  /** The folder hashed last, which as a rule is the next one's too. */
  private @Nullable String folder;

  private long folderHash;

  public PlaceIndex(Session session) {
    this.session = session;
  }

  /** The id of the asset at a location with a hash, or null. */
  @Nullable Long find(long hash, String location) throws SQLException {
    return session.first(FIND, row -> row.number("id"), hash, location);
  }

  /** The id of the asset at a location, or null. */
  public @Nullable Long find(String location) throws SQLException {
    return find(hash(location), location);
  }

  /** The id of the asset at a location, or null. */
  public static @Nullable Long find(Session session, String location) throws SQLException {
    return new PlaceIndex(session).find(location);
  }

  public long hash(String location) {
    String outer = Objects.requireNonNullElse(RescanCheck.outer(location), "");
    if (!outer.equals(folder)) {
      folder = outer;
      folderHash = first(outer);
    }
    return folderHash >>> (Long.SIZE - FOLDER_BITS) << PLACE_BITS
        | first(location) >>> (Long.SIZE - PLACE_BITS);
  }

  /** The least hash of a location in a folder. */
  public long least(String folder) {
    return first(folder) >>> (Long.SIZE - FOLDER_BITS) << PLACE_BITS;
  }

  /** The greatest hash of a location in the folder with a least one. */
  public static long most(long least) {
    return least | ((1L << PLACE_BITS) - 1);
  }

  /** The bits of a hash that come from the folder. */
  static int folder(long hash) {
    return (int) (hash >>> PLACE_BITS);
  }

  private long first(String text) {
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
