package org.inshore.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A real PostgreSQL server. */
public final class EmbeddedPostgresServer implements EmbeddedServer {
  private static final String ADMINISTRATOR = "postgres";
  private static final String USER = "inshore_scan";

  /** Where an empty cluster is kept, by the major version, which decides what its files are. */
  private static final String CLUSTER = "postgresql-18-cluster";

  private final EmbeddedPostgres server;
  private final ProcessHandle process;
  private final Path folder;
  private final boolean ownFolder;
  private final String database;
  private final String password;
  private final String administratorPassword;
  private boolean closed;
  private final Thread hook = new Thread(this::stop, "stop-postgresql");

  private EmbeddedPostgresServer(
      EmbeddedPostgres server,
      ProcessHandle process,
      Path folder,
      boolean ownFolder,
      String database,
      String password,
      String administratorPassword) {
    this.server = server;
    this.process = process;
    this.folder = folder;
    this.ownFolder = ownFolder;
    this.database = database;
    this.password = password;
    this.administratorPassword = administratorPassword;
  }

  /** Starts a server in a temporary folder of its own. */
  public static EmbeddedPostgresServer start() throws IOException {
    return start(Folders.temporary("inshore-postgres-"), true, "inshore");
  }

  /** Starts a server that keeps its data in the folder, which is left when it ends. */
  public static EmbeddedPostgresServer start(Path folder) throws IOException {
    return start(folder, "inshore");
  }

  /** Likewise, with a database of the given name, plain letters and underscores. */
  public static EmbeddedPostgresServer start(Path folder, String database) throws IOException {
    return start(folder, false, database);
  }

  private static EmbeddedPostgresServer start(Path folder, boolean own, String database)
      throws IOException {
    Files.createDirectories(folder);
    EmbeddedPostgresServer server =
        start(folder, own, database, Passwords.random(), Passwords.random());
    return server.ready(server::secure);
  }

  /**
   * Starts a standby of this server, which repeats all its changes, in a temporary folder of its
   * own; with the same accounts, and ended before this server.
   */
  public EmbeddedPostgresServer startStandby() throws IOException {
    Path standbyFolder = Folders.temporary("inshore-standby-");
    try (Connection connection = connect()) {
      StandbyFiles.copy(connection, folder.resolve("data"), standbyFolder.resolve("data"));
    } catch (SQLException e) {
      throw new IOException("PostgreSQL could not be copied", e);
    }
    StandbyFiles.follow(
        standbyFolder.resolve("data"), port(), ADMINISTRATOR, administratorPassword);
    EmbeddedPostgresServer standby =
        start(standbyFolder, true, database, password, administratorPassword);
    return standby.ready(standby::checkPasswords);
  }

  private static EmbeddedPostgresServer start(
      Path folder, boolean own, String database, String password, String administratorPassword)
      throws IOException {
    Path cache = Folders.cache();
    try {
      Path data = folder.resolve("data");
      if (!Files.exists(data)) {
        // It is always the same, and takes as long as all the rest.
        Path cluster = Folders.kept(cache, CLUSTER, made -> createCluster(cache, made));
        Folders.copy(cluster.resolve("data"), Files.createDirectory(data, Folders.OWNER_ONLY));
      }
      EmbeddedPostgres started = launch(cache, data);
      return new EmbeddedPostgresServer(
          started, process(folder), folder, own, database, password, administratorPassword);
    } catch (IOException | RuntimeException e) {
      Folders.release();
      throw e;
    }
  }

  /** What is done before a server is handed out. */
  private interface Finish {
    void run() throws SQLException, IOException;
  }

  private EmbeddedPostgresServer ready(Finish finish) throws IOException {
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      finish.run();
      return this;
    } catch (IOException | SQLException | RuntimeException e) {
      close();
      throw new IOException("PostgreSQL started but could not be set up", e);
    }
  }

  /** Does what initdb does, and ends the server in order: what is left can be copied. */
  private static void createCluster(Path cache, Path folder) throws IOException {
    Path data = folder.resolve("data");
    launch(cache, data).close();
    for (String own : List.of("epg-lock", "postmaster.opts", "postmaster.pid")) {
      Files.deleteIfExists(data.resolve(own));
    }
  }

  private static EmbeddedPostgres launch(Path cache, Path data) throws IOException {
    File discarded = new File("/dev/null");
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(cache.resolve("postgresql").toFile())
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The data need not outlive the process.
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("max_connections", "50")
        // So that others can subscribe.
        .setServerConfig("wal_level", "logical")
        .setOutputRedirector(Redirect.to(discarded))
        .setErrorRedirector(Redirect.to(discarded))
        .start();
  }

  /** The library only knows the process that started the server. */
  private static ProcessHandle process(Path folder) throws IOException {
    Path file = folder.resolve("data").resolve("postmaster.pid");
    try (Stream<String> lines = Files.lines(file)) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (NoSuchElementException | NumberFormatException e) {
      throw new IOException("PostgreSQL ended at once: no process in " + file, e);
    }
  }

  /** Until here everybody on this machine is let in; from here on passwords are checked. */
  private void secure() throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter user postgres password '" + administratorPassword + "'");
      statement.execute("create user " + USER + " password '" + password + "'");
      statement.execute("grant pg_read_all_data, pg_read_all_stats to " + USER);
      statement.execute("create database " + database);
    }
    checkPasswords();
  }

  private void checkPasswords() throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Files.writeString(
          folder.resolve("data").resolve("pg_hba.conf"),
          """
          host all all 127.0.0.1/32 scram-sha-256
          host replication all 127.0.0.1/32 scram-sha-256
          """);
      statement.execute("select pg_reload_conf()");
    }
  }

  /** Kills a session's process, upon which the server ends all others and recovers. */
  public void crash() throws SQLException, InterruptedException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
    }
    for (int i = 1; ; i++) {
      Thread.sleep(100);
      try (Connection connection = connect()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (i == 300) {
          throw e;
        }
      }
    }
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return password;
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public String url() {
    return "postgresql://" + USER + "@127.0.0.1:" + port() + "/" + database;
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ADMINISTRATOR);
    properties.setProperty("password", administratorPassword);
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database, properties);
  }

  @Override
  public ProcessHandle process() {
    return process;
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending: the hook runs or has run.
    }
  }

  /** Whoever comes second waits until the first is done. */
  private synchronized void stop() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.close();
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    if (ownFolder) {
      Folders.delete(folder);
    }
    Folders.release();
  }
}
