package org.inshore.testkit.server;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A real MariaDB server. */
public final class EmbeddedMariadbServer implements EmbeddedServer {
  private static final String ADMINISTRATOR = "inshore_admin";
  private static final String USER = "inshore_scan";

  private final Process server;
  private final int port;
  private final Path folder;
  private final boolean ownFolder;
  private final String database;
  private final String password;
  private final String administratorPassword;
  private boolean closed;
  private final Thread hook = new Thread(this::stop, "stop-mariadb");

  private EmbeddedMariadbServer(
      Process server,
      int port,
      Path folder,
      boolean ownFolder,
      String database,
      String password,
      String administratorPassword) {
    this.server = server;
    this.port = port;
    this.folder = folder;
    this.ownFolder = ownFolder;
    this.database = database;
    this.password = password;
    this.administratorPassword = administratorPassword;
  }

  /** Starts a server in a temporary folder of its own. */
  public static EmbeddedMariadbServer start() throws IOException {
    return start(List.of());
  }

  /** Likewise with more options of the server, each beginning with two hyphens. */
  public static EmbeddedMariadbServer start(List<String> options) throws IOException {
    return start(Folders.temporary("inshore-mariadb-"), true, "inshore", options);
  }

  /** Starts a server that keeps its data in the folder, which is left when it ends. */
  public static EmbeddedMariadbServer start(Path folder) throws IOException {
    return start(folder, "inshore");
  }

  /** Likewise, with a database of the given name, plain letters and underscores. */
  public static EmbeddedMariadbServer start(Path folder, String database) throws IOException {
    return start(folder, false, database, List.of());
  }

  private static EmbeddedMariadbServer start(
      Path folder, boolean own, String database, List<String> options) throws IOException {
    Files.createDirectories(folder);
    Path cache = Folders.cache();
    EmbeddedMariadbServer server;
    try {
      server = launch(MariadbFiles.unpacked(cache), folder, own, database, options);
    } catch (IOException | RuntimeException e) {
      Folders.release();
      throw e;
    }
    Runtime.getRuntime().addShutdownHook(server.hook);
    try {
      server.await();
      Files.delete(folder.resolve("data").resolve("accounts.sql"));
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private static EmbeddedMariadbServer launch(
      Path files, Path folder, boolean own, String database, List<String> options)
      throws IOException {
    Path data = Files.createDirectory(folder.resolve("data").toAbsolutePath());
    createSystemTables(files, data);
    String password = Passwords.random();
    String administratorPassword = Passwords.random();
    Path accounts = data.resolve("accounts.sql");
    Files.writeString(accounts, accounts(database, password, administratorPassword));
    int port = freePort();
    List<String> command = command(files, data);
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    // Relative to the data folder: an absolute path may be too long for a socket.
    command.add("--socket=server.sock");
    command.add("--skip-name-resolve");
    // Else it makes itself a certificate, which takes up to half a minute.
    command.add("--skip-ssl");
    command.add("--init-file=" + accounts);
    command.add("--character-set-server=utf8mb4");
    command.addAll(options);
    Process process =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    return new EmbeddedMariadbServer(
        process, port, folder, own, database, password, administratorPassword);
  }

  private static List<String> command(Path files, Path data) {
    List<String> command = new ArrayList<>();
    command.add(files.resolve("bin").resolve("mariadbd").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + files);
    command.add("--datadir=" + data);
    command.add("--lc-messages-dir=" + files.resolve("share"));
    command.add("--innodb-buffer-pool-size=64M");
    command.add("--innodb-log-file-size=32M");
    // The data need not outlive the process.
    command.add("--debug-no-sync");
    command.add("--innodb-flush-log-at-trx-commit=0");
    command.add("--innodb-log-file-buffering");
    command.add("--innodb-data-file-buffering");
    command.add("--skip-innodb-doublewrite");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  /** Does what mariadb-install-db does, without the help texts. */
  private static void createSystemTables(Path files, Path data) throws IOException {
    List<String> command = command(files, data);
    command.add("--bootstrap");
    command.add("--log-warnings=0");
    Path log = data.resolveSibling("install.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
      for (String script :
          List.of(
              "mariadb_system_tables.sql",
              "mariadb_performance_tables.sql",
              "mariadb_system_tables_data.sql")) {
        in.write(Files.readAllBytes(files.resolve("share").resolve(script)));
        in.write('\n');
      }
    }
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("MariaDB could not create its system tables: see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** One statement a line, as an init file must be. */
  private static String accounts(String database, String password, String administratorPassword) {
    return """
    create database if not exists %1$s character set utf8mb4;
    create or replace user '%2$s'@'127.0.0.1' identified by '%3$s';
    grant all privileges on *.* to '%2$s'@'127.0.0.1' with grant option;
    create or replace user '%4$s'@'127.0.0.1' identified by '%5$s';
    grant select, show view, show databases, process, replica monitor on *.* to '%4$s'@'127.0.0.1';
    """
        .formatted(database, ADMINISTRATOR, administratorPassword, USER, password);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try (Connection connection = connect()) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!server.isAlive() || System.nanoTime() > end) {
          throw new IOException("MariaDB did not start: see " + folder.resolve("server.log"), e);
        }
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  @Override
  public int port() {
    return port;
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
    return "mysql://" + USER + "@127.0.0.1:" + port + "/" + database;
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ADMINISTRATOR);
    properties.setProperty("password", administratorPassword);
    properties.setProperty("rewriteBatchedStatements", "true");
    properties.setProperty("sslMode", "DISABLED");
    properties.setProperty("allowPublicKeyRetrieval", "true");
    properties.setProperty("connectTimeout", "5000");
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + port + "/" + database, properties);
  }

  @Override
  public ProcessHandle process() {
    return server.toHandle();
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
    server.destroy();
    try {
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    if (ownFolder) {
      Folders.delete(folder);
    }
    Folders.release();
  }
}
