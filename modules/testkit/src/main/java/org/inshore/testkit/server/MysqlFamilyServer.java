package org.inshore.testkit.server;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Server of the MySQL family, once its system tables are made. */
abstract sealed class MysqlFamilyServer implements EmbeddedServer
    permits EmbeddedMariadbServer, EmbeddedMysqlServer {
  private static final String ADMINISTRATOR = "inshore_admin";
  private static final String USER = "inshore_scan";
  private static final String ACCOUNTS = "--init-file=";

  /** Folder, database, port and passwords of a server. */
  record Plan(
      Path folder,
      boolean ownFolder,
      String database,
      int port,
      String password,
      String administratorPassword) {
    static Plan of(Path folder, boolean ownFolder, String database) throws IOException {
      return new Plan(
          folder, ownFolder, database, freePort(), Passwords.random(), Passwords.random());
    }

    Path data() {
      return folder.resolve("data").toAbsolutePath();
    }

    Path accounts() {
      return data().resolve("accounts.sql");
    }

    Path log() {
      return folder.resolve("server.log");
    }

    /**
     * Writes what the server does first, one statement a line, as an init file must be.
     *
     * @param replication the right to see what is replicated
     * @param more more statements
     */
    void writeAccounts(String replication, String more) throws IOException {
      Files.writeString(
          accounts(),
          """
          create database if not exists %1$s character set utf8mb4;
          create user '%2$s'@'127.0.0.1' identified by '%3$s';
          grant all privileges on *.* to '%2$s'@'127.0.0.1' with grant option;
          create user '%4$s'@'127.0.0.1' identified by '%5$s';
          grant select, show view, show databases, process, %6$s on *.* to '%4$s'@'127.0.0.1';
          %7$s
          """
              .formatted(
                  database,
                  ADMINISTRATOR,
                  administratorPassword,
                  USER,
                  password,
                  replication,
                  more));
    }

    /** Options of either server. */
    List<String> options() {
      return List.of(
          "--bind-address=127.0.0.1",
          "--port=" + port,
          // Relative to the data folder: an absolute path may be too long for a socket.
          "--socket=server.sock",
          ACCOUNTS + accounts(),
          "--character-set-server=utf8mb4");
    }

    /** Has the program read nothing, and write its output into the log. */
    ProcessBuilder quiet(ProcessBuilder program) {
      return program
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(log().toFile()));
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }
  }

  /** Makes a process of a server that is still starting. */
  @FunctionalInterface
  interface Launch<S extends MysqlFamilyServer> {
    /** Does so with binaries that are kept in the cache. */
    S in(Path cache) throws IOException;
  }

  private final ProcessBuilder program;
  private final Plan plan;
  private Process server;
  private boolean closed;
  private final Thread hook = new Thread(this::stop, "stop-mysql");

  MysqlFamilyServer(ProcessBuilder program, Plan plan) throws IOException {
    this.program = plan.quiet(program);
    this.plan = plan;
    this.server = program.start();
  }

  /** Kills the server and starts it again over its data. */
  public synchronized void restart() throws IOException, InterruptedException {
    server.destroyForcibly().waitFor();
    program.command().removeIf(each -> each.startsWith(ACCOUNTS));
    server = program.start();
    await();
  }

  /** Launches a server and waits until it answers. */
  static <S extends MysqlFamilyServer> S started(Launch<S> launch) throws IOException {
    Path cache = Folders.cache();
    S server;
    try {
      server = launch.in(cache);
    } catch (IOException | RuntimeException e) {
      Folders.release();
      throw e;
    }
    MysqlFamilyServer starting = server;
    Runtime.getRuntime().addShutdownHook(starting.hook);
    try {
      starting.await();
      Files.delete(starting.plan.accounts());
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Whether the server must be told that it may run as root. */
  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /**
   * Option for a folder of temporary files of its own: a server that starts removes all of a folder
   * that are called as its own are, those of another server too.
   */
  static String temporary(Path data) throws IOException {
    return "--tmpdir=" + Files.createDirectories(data.resolveSibling("temporary"));
  }

  /** Waits for a program that makes system tables. */
  static void finish(Process process, Path log) throws IOException {
    try {
      if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("the server could not create its system tables: see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
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
          throw new IOException("the server did not start: see " + plan.log(), e);
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
    return plan.port();
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return plan.password();
  }

  @Override
  public String database() {
    return plan.database();
  }

  @Override
  public String url() {
    return "mysql://" + USER + "@127.0.0.1:" + port() + "/" + database();
  }

  @Override
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ADMINISTRATOR);
    properties.setProperty("password", plan.administratorPassword());
    properties.setProperty("rewriteBatchedStatements", "true");
    properties.setProperty("sslMode", "DISABLED");
    properties.setProperty("allowPublicKeyRetrieval", "true");
    properties.setProperty("connectTimeout", "5000");
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + port() + "/" + database(), properties);
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
    if (plan.ownFolder()) {
      // Nothing of it is kept, and a source of replicas takes ten seconds to end in order.
      server.destroyForcibly();
    } else {
      server.destroy();
    }
    try {
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    if (plan.ownFolder()) {
      Folders.delete(plan.folder());
    }
    Folders.release();
  }
}
