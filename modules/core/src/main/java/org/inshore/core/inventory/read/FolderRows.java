package org.inshore.core.inventory.read;

import java.sql.SQLException;
import org.inshore.core.file.Sha256;
import org.inshore.core.inventory.store.Session;

/**
 * Assets that were carried over folder by folder: each folder has one digest, over a line for each
 * asset, in the order of their numbers.
 */
public final class FolderRows {
  /** The line of an asset that was looked through. */
  public static final String LINE = "location || char(9) || outcome || ' ' || units || char(10)";

  private static final String FOLDERS =
      "SELECT place, first_id, carried, (SELECT ifnull(group_concat("
          + LINE
          + ", '' ORDER BY id), '') FROM asset_entry"
          + " WHERE id BETWEEN first_id AND first_id + carried - 1) AS told"
          + " FROM listing WHERE carried > 0 ORDER BY first_id";

  private FolderRows() {}

  /**
   * A folder.
   *
   * @param place text of its location
   * @param first number of the first asset
   * @param count how many assets
   * @param digest SHA-256 of their lines
   */
  public record Folder(String place, long first, long count, String digest) {}

  /** Takes folders. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one. */
    void folder(Folder folder);
  }

  /** Hands on all folders, in the order of their assets. */
  static void each(Session session, Sink sink) throws SQLException {
    session.each(
        FOLDERS,
        row ->
            sink.folder(
                new Folder(
                    row.text("place"),
                    row.number("first_id"),
                    row.number("carried"),
                    Sha256.of(row.text("told")))));
  }
}
