package org.inshore.testkit.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** An sshd of this test alone, which lets one key in; it serves the whole machine. */
public final class OpensshServer implements AutoCloseable {
  private static final Path SSHD = Path.of("/usr/sbin/sshd");

  private final Path work;
  private final Process process;
  private final int port;

  /** Whether the machine has one, and it may serve here. */
  public static boolean isInstalled() {
    // It serves others as root only.
    return Files.isExecutable(SSHD) && "root".equals(System.getProperty("user.name"));
  }

  /** Starts, with all it needs in a folder of its own. */
  public OpensshServer(Path work) throws IOException, InterruptedException {
    this.work = work;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(Path.of("/run/sshd"));
    for (String each : new String[] {"host", "user"}) {
      run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", work.resolve(each).toString());
    }
    String host = Files.readString(work.resolve("host.pub")).replaceAll(" [^ ]*\n$", "");
    Files.writeString(work.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + host + "\n");
    Path configuration =
        Files.writeString(
            work.resolve("sshd_config"),
            """
            ListenAddress 127.0.0.1:%d
            HostKey %s/host
            AuthorizedKeysFile %s/user.pub
            PidFile none
            UsePAM no
            StrictModes no
            PermitRootLogin yes
            Subsystem sftp internal-sftp
            """
                .formatted(port, work, work));
    process =
        new ProcessBuilder(SSHD.toString(), "-D", "-e", "-f", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("sshd.log").toFile())
            .start();
    for (int i = 0; i < 200; i++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException e) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IOException(Files.readString(work.resolve("sshd.log")));
  }

  private static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException(command[0]);
    }
  }

  /** Its port. */
  public int port() {
    return port;
  }

  /** The private key that it lets in. */
  public Path key() {
    return work.resolve("user");
  }

  /** The target of a folder of this machine. */
  public String target(Path folder) {
    return "sftp://root@127.0.0.1:" + port + folder;
  }

  /** The settings with which it lets in. */
  public Map<String, Object> settings() {
    return new TreeMap<>(
        Map.of("key", key().toString(), "known-hosts", work.resolve("known_hosts").toString()));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
