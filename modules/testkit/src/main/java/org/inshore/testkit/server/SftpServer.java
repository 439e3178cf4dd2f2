package org.inshore.testkit.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A server of MINA over a folder, with a key of its own, that can misbehave. */
public final class SftpServer implements FileServer {
  /** The account that may log in. */
  public static final String USER = "reader";

  /** Its password. */
  public static final String PASSWORD = "kv9-Quittengelee-71";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final Path work;

  /** Names of files that may not be opened, with what the server says then. */
  public final Map<String, String> refused = new ConcurrentHashMap<>();

  /** Runs before a file is read. */
  public volatile @Nullable ReadHook hook;

  /** The key that may log in too. */
  public volatile @Nullable PublicKey allowed;

  /** Hears of reading. */
  public interface ReadHook {
    /** A part of a file is about to be read. */
    void reading(Path file, long offset) throws IOException;
  }

  /** Starts over a folder, with what it writes itself in another one. */
  public SftpServer(Path root, Path work) throws Exception {
    this.work = work;
    KeyPair key = key();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (user, password, _) -> user.equals(USER) && password.equals(PASSWORD));
    server.setPublickeyAuthenticator((_, given, _) -> given.equals(allowed));
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
    sftp.addSftpEventListener(new Listener());
    // One exchange that is quick: a test connects often.
    server.setKeyExchangeFactories(
        server.getKeyExchangeFactories().stream()
            .filter(each -> each.getName().equals("curve25519-sha256"))
            .toList());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    writeKnownHosts(key.getPublic());
  }

  /** A new key of a host. */
  public static KeyPair key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private final class Listener implements SftpEventListener {
    @Override
    public void opening(ServerSession session, String remote, Handle handle) throws IOException {
      Path name = handle.getFile().getFileName();
      String says = name == null ? null : refused.get(name.toString());
      if (says != null) {
        throw new AccessDeniedException(says);
      }
    }

    @Override
    public void reading(
        ServerSession session,
        String remote,
        FileHandle handle,
        long offset,
        byte[] data,
        int at,
        int length)
        throws IOException {
      ReadHook now = hook;
      if (now != null) {
        now.reading(handle.getFile(), offset);
      }
    }
  }

  /** Its port. */
  public int port() {
    return server.getPort();
  }

  /** The file in which its key is known. */
  public Path knownHosts() {
    return work.resolve("known_hosts");
  }

  /** Makes a key the known one. */
  public void writeKnownHosts(PublicKey known) throws IOException {
    Files.writeString(
        knownHosts(), "[127.0.0.1]:" + port() + " " + PublicKeyEntry.toString(known) + "\n");
  }

  /** The settings with which the server lets in. */
  @Override
  public Map<String, Object> settings() throws IOException {
    Path secret = work.resolve("secret");
    Files.writeString(secret, PASSWORD + "\n");
    return new TreeMap<>(
        Map.of("password", "file:" + secret, "known-hosts", knownHosts().toString()));
  }

  /** The target of all that it offers. */
  @Override
  public String target() {
    return "sftp://" + USER + "@127.0.0.1:" + port() + "/";
  }

  /** Ends all sessions at once, as a machine that fails. */
  public void drop() {
    server.getActiveSessions().forEach(session -> session.close(true));
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
