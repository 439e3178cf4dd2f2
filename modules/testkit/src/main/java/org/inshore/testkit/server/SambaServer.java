package org.inshore.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A Samba of this test alone: all it keeps is in a folder of its own, and its port is a free one.
 */
public final class SambaServer implements FileServer {
  /** The account that may log in. */
  public static final String USER = "root";

  /** Its password. */
  public static final String PASSWORD = "kv9-Quittengelee-71";

  private final Path work;
  private final Path shared;
  private final int port;
  private Process process;

  /** Whether the machine has one. */
  public static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/sbin/smbd"))
        && Files.isExecutable(Path.of("/usr/bin/smbpasswd"));
  }

  /**
   * Starts.
   *
   * @param more lines of the share's section
   */
  public SambaServer(Path shared, Path work, String... more) throws Exception {
    this.shared = shared;
    this.work = work;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    Files.writeString(work.resolve("smb.conf"), configuration(String.join("\n", more)));
    Process password =
        new ProcessBuilder("smbpasswd", "-c", work.resolve("smb.conf").toString(), "-a", "-s", USER)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("smbpasswd.log").toFile())
            .start();
    try (var in = password.outputWriter()) {
      in.write(PASSWORD + "\n" + PASSWORD + "\n");
    }
    if (password.waitFor() != 0) {
      throw new IOException(Files.readString(work.resolve("smbpasswd.log")));
    }
    start();
  }

  private String configuration(String more) throws IOException {
    StringBuilder text = new StringBuilder("[global]\n");
    for (String each : List.of("lock", "state", "cache", "private", "pid", "ncalrpc")) {
      Files.createDirectories(work.resolve(each));
      boolean brief = each.equals("private") || each.equals("ncalrpc");
      String name = each + (brief ? " dir" : " directory");
      text.append(name).append(" = ").append(work).append('/').append(each).append('\n');
    }
    return text
        + """
        smb ports = %d
        interfaces = 127.0.0.1/8
        bind interfaces only = yes
        disable netbios = yes
        server role = standalone server
        netbios name = KASSE7
        workgroup = FILIALE
        passdb backend = tdbsam:%s/passdb.tdb
        load printers = no
        host msdfs = yes
        unix charset = UTF-8
        log level = 0
        log file = %s/log
        [share]
        path = %s
        read only = yes
        %s
        """
            .formatted(port, work, work, shared, more);
  }

  /** Starts it again at the same port. */
  public void start() throws Exception {
    process =
        new ProcessBuilder(
                "/usr/sbin/smbd", "-F", "-s", work.resolve("smb.conf").toString(), "--debug-stdout")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("smbd.log").toFile())
            .start();
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        if (!process.isAlive()) {
          break;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IOException(Files.readString(work.resolve("smbd.log")));
  }

  /** Ends it, with those of its processes that serve a connection. */
  public void stop() throws InterruptedException {
    // What serves a connection would live on, and write, after the one that began it.
    List<ProcessHandle> all = process.descendants().toList();
    process.destroy();
    process.waitFor();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /** Ends all use of its share, while connections stand. */
  public void closeShare() throws IOException, InterruptedException {
    Process control =
        new ProcessBuilder(
                "smbcontrol",
                "-s",
                work.resolve("smb.conf").toString(),
                "smbd",
                "close-share",
                "share")
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("smbcontrol.log").toFile())
            .start();
    if (control.waitFor() != 0) {
      throw new IOException(Files.readString(work.resolve("smbcontrol.log")));
    }
  }

  /** Its port. */
  public int port() {
    return port;
  }

  /** The target of its share. */
  @Override
  public String target() {
    return "smb://" + USER + "@127.0.0.1:" + port + "/share";
  }

  /** The settings with which the server lets in. */
  @Override
  public Map<String, Object> settings() throws IOException {
    Path secret = work.resolve("secret");
    Files.writeString(secret, PASSWORD + "\n");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    return new TreeMap<>(Map.of("password", "file:" + secret));
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
