package org.inshore.core.inventory.table;

import org.inshore.core.inventory.store.Recent;
import org.inshore.core.inventory.store.Session;
import java.sql.SQLException;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reasons, notes and the like are interned: rows refer to them by number.
 *
 * <p>Only the texts used last are known again, so that memory is bounded; one that comes back after
 * many others is written once more.
 */
public final class WordingTable {
  private static final int KNOWN = 1_000;

  /** A longer one is not worth the memory. */
  private static final int LONGEST_KNOWN = 2_000;

  private final Session session;
  private final Recent<Wording, Long> numbers = new Recent<>(KNOWN);
  private final Recent<Long, Wording> texts = new Recent<>(KNOWN);

  public WordingTable(Session session) {
    this.session = session;
  }

  /** The number of a wording, which is written if need be; null for none. */
  @Nullable Long number(@Nullable Wording wording) throws SQLException {
    if (wording == null) {
      return null;
    }
    Long known = numbers.get(wording);
    if (known != null) {
      return known;
    }
    session.update(
        "INSERT INTO wording (text_zh, text_en) VALUES (?,?)", wording.zh(), wording.en());
    long number = session.number("SELECT last_insert_rowid()");
    if (isShort(wording)) {
      numbers.put(wording, number);
    }
    return number;
  }

  /** The wording of a number. */
  public Wording read(long number) throws SQLException {
    Wording known = texts.get(number);
    if (known != null) {
      return known;
    }
    Wording wording =
        session.first(
            "SELECT text_zh, text_en FROM wording WHERE no = ?",
            row -> new Wording(row.text("text_zh"), row.text("text_en")),
            number);
    if (wording == null) {
      throw new IllegalArgumentException("no wording " + number);
    }
    if (isShort(wording)) {
      texts.put(number, wording);
    }
    return wording;
  }

  private static boolean isShort(Wording wording) {
    return wording.zh().length() + wording.en().length() <= LONGEST_KNOWN;
  }
}
