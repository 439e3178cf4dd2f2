package org.inshore.core.inventory.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.inshore.core.file.AtomicFile;
import org.inshore.core.file.Folders;
import org.inshore.core.file.NativeLibrary;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.file.RunFolderException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file: how it is made, opened and recognised, and what its errors mean. */
public final class Store {
  public static final String FILE = "inventory.db";
  public static final Messages MESSAGES = Messages.of(Store.class);

  /** The form of the file. Inventories of a newer one are refused, never half understood. */
  private static final int VERSION = 14;

  /** The oldest form that can be read: for each from here on there is a script {@code from-N}. */
  private static final int OLDEST = 9;

  /** "INSH", so that {@code file} and we can tell it from another SQLite file. */
  private static final int APPLICATION = 0x494e5348;

  private static final String TABLES = "SELECT count(*) FROM sqlite_master WHERE name = 'run'";

  private static final int BUSY_MILLIS = 10_000;

  private Store() {}

  /**
   * Makes the folder and an empty inventory in it, readable by its owner only. What a killed
   * process leaves is blank until the first commit, which is for the caller to make.
   */
  public static Session create(Path folder) throws InventoryException {
    loadLibrary();
    Path file = folder.resolve(FILE);
    try {
      Files.createDirectories(folder, OwnerOnly.folder(folder));
      Files.createFile(file, OwnerOnly.file(folder));
    } catch (FileAlreadyExistsException e) {
      String message = Files.isDirectory(folder) ? "exists" : "folder";
      throw new InventoryException(MESSAGES.wording(message, folder), e);
    } catch (IOException e) {
      throw new InventoryException(MESSAGES.wording("folder", folder), e);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    // A row that takes the place of another one is told as its removal, too.
    config.enableRecursiveTriggers(true);
    config.setApplicationId(APPLICATION);
    config.setUserVersion(VERSION);
    try {
      Session session = new Session(connect(config, file));
      try {
        session.transactions();
        session.run(script("schema.sql"));
        session.run(script("evaluation.sql"));
        session.run(script("incidents.sql"));
        session.run(script("views.sql"));
        return session;
      } catch (SQLException e) {
        session.close();
        throw e;
      }
    } catch (SQLException e) {
      discard(folder);
      throw failure(folder, e);
    }
  }

  /** Removes an inventory that could not be begun, so that the folder can be used again. */
  public static void discard(Path folder) {
    for (String name : List.of(FILE, FILE + "-wal", FILE + "-shm", FILE + "-journal")) {
      try {
        Files.deleteIfExists(folder.resolve(name));
      } catch (IOException e) {
        // It holds nothing; the error that led here says what is wrong.
      }
    }
  }

  /** Opens the inventory in a folder for reading; everything read is of one moment. */
  public static Session open(Path folder) throws InventoryException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      Wording denied = Folders.denied(folder);
      throw new InventoryException(
          denied == null ? MESSAGES.wording("missing", folder) : denied, null);
    }
    loadLibrary();
    AtomicFile.clear(folder);
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    try {
      rollBack(file);
      Session session = new Session(connect(config, file));
      try {
        if (session.number("PRAGMA application_id") != APPLICATION) {
          throw new InventoryException(MESSAGES.wording("not-ours", file), null);
        }
        long version = session.number("PRAGMA user_version");
        if (version > VERSION || version < OLDEST) {
          String which = version > VERSION ? "newer" : "older";
          throw new InventoryException(MESSAGES.wording(which, file), null);
        }
        session.transactions();
        boolean begun = version < VERSION && session.number(TABLES) > 0;
        for (long form = version; begun && form < VERSION; form++) {
          // In the session alone: what a scan left is evidence and is never changed.
          session.run(script("from-" + form + ".sql"));
        }
        return session;
      } catch (SQLException | InventoryException e) {
        session.close();
        throw e;
      }
    } catch (SQLException e) {
      throw unreadable(folder, e);
    }
  }

  /**
   * Lets a session read the inventory in another folder as well, as schema {@code earlier}; outside
   * a transaction.
   *
   * @return false if that has another form, so that rows cannot be copied as they are
   */
  public static boolean attach(Session session, Folder earlier) throws SQLException {
    if (earlier.session().number("PRAGMA user_version") != VERSION) {
      return false;
    }
    String file = earlier.path().resolve(FILE).toAbsolutePath().toUri().getRawPath();
    session.autoCommit();
    session.run("ATTACH 'file:" + file.replace("'", "''") + "?mode=ro' AS earlier");
    session.transactions();
    return true;
  }

  /** Folder of an inventory, and a session that reads it. */
  public record Folder(Path path, Session session) {}

  /**
   * Whether a scan was broken off before it recorded anything, itself included.
   *
   * @throws InventoryException if there is no inventory, or it cannot be read
   */
  public static boolean isBlank(Path folder) throws InventoryException {
    Path file = folder.resolve(FILE);
    try {
      if (Files.isRegularFile(file)
          && Files.size(file) == 0
          && !Files.exists(folder.resolve(FILE + "-wal"))) {
        return true;
      }
      if (isUnnamed(file)) {
        return true;
      }
      try (Session session = open(folder)) {
        return session.number(TABLES) == 0 || session.number("SELECT count(*) FROM run") == 0;
      }
    } catch (SQLException e) {
      throw unreadable(folder, e);
    } catch (InventoryException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Whether it has no table, and a kill kept it from being called an inventory. */
  private static boolean isUnnamed(Path file) throws SQLException, InventoryException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    loadLibrary();
    rollBack(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    try (Session session = new Session(connect(config, file))) {
      return session.number("SELECT count(*) FROM sqlite_master") == 0
          && (session.number("PRAGMA application_id") == 0
              || session.number("PRAGMA user_version") == 0);
    }
  }

  /**
   * Undoes what a kill left half done before there was a write-ahead log, or after it was put into
   * the one file: SQLite reads nothing before that, and does it on a connection that may write.
   */
  private static void rollBack(Path file) throws SQLException {
    if (Files.isRegularFile(Path.of(file + "-journal"))) {
      SQLiteConfig config = new SQLiteConfig();
      config.setBusyTimeout(BUSY_MILLIS);
      try (Session session = new Session(connect(config, file))) {
        session.number("SELECT count(*) FROM sqlite_master");
      }
    }
  }

  /** Puts what was committed into the one file, where nobody reads it right now. */
  public static void leaveOneFile(Session session) throws SQLException {
    session.autoCommit();
    session.number("PRAGMA main.wal_checkpoint(TRUNCATE)");
    try {
      session.first("PRAGMA main.journal_mode = DELETE", row -> row.text(1));
    } catch (SQLException e) {
      // Somebody reads the file right now: it stays whole, with a write-ahead log beside it.
    }
  }

  /** The same for an inventory that a scan left behind when it was broken off. */
  public static void leaveOneFile(Path folder) throws InventoryException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    try (Session session = new Session(connect(config, folder.resolve(FILE)))) {
      leaveOneFile(session);
    } catch (SQLException e) {
      throw failure(folder, e);
    }
  }

  /** Makes the tables that an evaluation fills, as temporary ones that hide those in the file. */
  public static void evaluateApart(Session session) throws SQLException {
    for (String hidden :
        session.list(
            "SELECT 'DROP ' || type || ' temp.' || name AS hides FROM temp.sqlite_master"
                + " WHERE type IN ('view', 'table') AND name IN"
                + " ('abroad', 'abroad_count', 'scene_place')",
            row -> row.text("hides"))) {
      session.run(hidden);
    }
    session.run(temporary("evaluation.sql") + temporaryIncidents());
  }

  /** Of these, the tables of incidents and their groups. */
  public static String temporaryIncidents() {
    return temporary("incidents.sql");
  }

  private static String temporary(String name) {
    return script(name).replace("CREATE TABLE", "CREATE TEMP TABLE");
  }

  /** What an error while writing means. */
  public static InventoryException failure(Path folder, SQLException e) {
    String what =
        isRefusal(e) ? "refused" : code(e) == SQLiteErrorCode.SQLITE_FULL ? "full" : "write";
    return new InventoryWriteException(MESSAGES.wording(what, folder), e);
  }

  /** Whether a row broke a constraint: the store is sound, and other rows can be written. */
  public static boolean isRefusal(SQLException e) {
    return switch (code(e)) {
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG -> true;
      default -> false;
    };
  }

  /** What an error while reading means. */
  public static InventoryException unreadable(Path folder, Exception e) {
    boolean access =
        e instanceof SQLException sql
            && switch (code(sql)) {
              case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY, SQLITE_BUSY, SQLITE_IOERR -> true;
              default -> false;
            };
    Wording wording = MESSAGES.wording(access ? "read" : "not-ours", folder.resolve(FILE));
    return new InventoryException(wording, e);
  }

  private static SQLiteErrorCode code(SQLException e) {
    // The low byte is the primary code; sqlite-jdbc reports the extended one.
    return e instanceof SQLiteException sqlite
        ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }

  private static void loadLibrary() throws InventoryException {
    try {
      NativeLibrary.load();
    } catch (RunFolderException e) {
      throw new InventoryException(e.wording(), e);
    }
  }

  private static Connection connect(SQLiteConfig config, Path file) throws SQLException {
    // Else each change would be followed by a query for the number of its row.
    config.setGetGeneratedKeys(false);
    SQLiteDataSource source = new SQLiteDataSource(config);
    // As a URI: a question mark in a plain path would be taken for the start of options.
    source.setUrl("jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath());
    return source.getConnection();
  }

  static String script(String name) {
    try (InputStream in = Store.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
