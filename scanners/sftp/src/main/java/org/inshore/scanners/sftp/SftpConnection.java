package org.inshore.scanners.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.trees.SharedConnection;
import org.inshore.trees.TargetUrl;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a server: one session with one channel, on which requests overlap. One that is
 * lost costs the requests that were under way, and is made anew by the next; while that fails, no
 * request waits for another try.
 */
final class SftpConnection implements SharedConnection.Line<SftpClient>, AutoCloseable {
  private static final Messages MESSAGES = Messages.of(SftpConnection.class);

  /** A request. */
  interface Request<T> {
    /** Asks. */
    T of(SftpClient client) throws IOException;
  }

  private final TargetUrl target;
  private final Credentials credentials;
  private final SftpSettings settings;
  private final HostKeys hostKeys;
  private final SharedConnection<SftpClient> shared = new SharedConnection<>(this);
  private volatile @Nullable SshClient ssh;
  private volatile @Nullable ClientSession session;

  SftpConnection(TargetUrl target, Credentials credentials, SftpSettings settings) {
    this.target = target;
    this.credentials = credentials;
    this.settings = settings;
    Path given = settings.knownHosts();
    Path file =
        given == null ? Path.of(System.getProperty("user.home"), ".ssh", "known_hosts") : given;
    this.hostKeys = new HostKeys(file, settings.hostKey(), target.host(), target.port());
  }

  /** Connects and logs in. */
  void open() throws ScanException, InterruptedException {
    client();
  }

  /** The server's own identification, such as {@code SSH-2.0-OpenSSH_9.6}. */
  String identification() {
    ClientSession open = session;
    return open == null ? "" : String.valueOf(open.getServerVersion());
  }

  /**
   * Asks.
   *
   * @param shown the path that is asked for, for messages
   */
  <T> T ask(String shown, Request<T> request) throws ScanException, InterruptedException {
    return ask(client(), shown, request);
  }

  /** Asks by the channel that something was opened on: another one does not know it. */
  <T> T ask(SftpClient by, String shown, Request<T> request)
      throws ScanException, InterruptedException {
    try {
      return request.of(by);
    } catch (SftpException e) {
      throw refused(e, shown);
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      // What does not answer in time is not asked again on the same channel.
      shared.lose(by);
      throw lost(e);
    }
  }

  /** Closes a file or folder of the server, for whose answer nobody has to wait. */
  static void closeLater(SftpClient.CloseableHandle handle) {
    Thread.ofVirtual()
        .name("inshore-sftp-close")
        .start(
            () -> {
              try {
                handle.close();
              } catch (IOException e) {
                return; // the connection is gone, and the handle with it
              }
            });
  }

  private ScanException lost(Exception cause) {
    return new ScanException(
        Category.UNREACHABLE,
        MESSAGES.wording("connection.lost", target.host(), String.valueOf(target.port())),
        cause);
  }

  private static ScanException refused(SftpException e, String shown) {
    return switch (e.getStatus()) {
      case SftpConstants.SSH_FX_PERMISSION_DENIED ->
          new ScanException(Category.ACCESS_DENIED, MESSAGES.wording("read.denied", shown), e);
      case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
          new ScanException(Category.UNREADABLE, MESSAGES.wording("read.vanished", shown), e);
      default -> new ScanException(Category.UNREADABLE, MESSAGES.wording("read.failed", shown), e);
    };
  }

  /** Whether a failure says that something is not there. */
  static boolean isAbsent(ScanException failure) {
    return failure.getCause() instanceof SftpException e
        && (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
            || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH);
  }

  /** The open channel. */
  SftpClient client() throws ScanException, InterruptedException {
    return shared.get();
  }

  @Override
  public SftpClient connect() throws ScanException, InterruptedException {
    SshClient started = start();
    ssh = started;
    if (shared.isClosed()) {
      throw new InterruptedException();
    }
    ClientSession fresh;
    try {
      fresh =
          started
              .connect(credentials.user(), target.host(), target.port())
              .verify(settings.connectTimeout())
              .getSession();
    } catch (IOException e) {
      throw failed(e, "connect.failed", Category.UNREACHABLE);
    }
    session = fresh;
    credentials.give(fresh);
    try {
      fresh.auth().verify(settings.connectTimeout());
    } catch (SshException e) {
      throw fresh.isOpen() && !isTimeout(e)
          ? denied(e)
          : failed(e, "login.broken", Category.UNREACHABLE);
    } catch (IOException e) {
      throw failed(e, "login.broken", Category.UNREACHABLE);
    }
    try {
      SftpClient channel = new PatientClient(fresh, settings.timeout());
      // A name is bytes: in this charset none of them is lost, and NameCodec knows them.
      channel.setNameDecodingCharset(StandardCharsets.ISO_8859_1);
      return channel;
    } catch (IOException e) {
      throw failed(e, "connect.no-sftp", Category.CONFIGURATION);
    }
  }

  private static boolean isTimeout(SshException e) {
    return e.getCause() instanceof java.util.concurrent.TimeoutException;
  }

  private ScanException denied(SshException e) {
    ScanException refusal = hostKeys.refusal();
    return refusal != null
        ? refusal
        : new ScanException(
            Category.ACCESS_DENIED,
            MESSAGES.wording("login.denied", target.host(), credentials.user()),
            e);
  }

  private ScanException failed(IOException e, String message, Category category)
      throws InterruptedException {
    if (e instanceof InterruptedIOException && Thread.interrupted()) {
      throw new InterruptedException();
    }
    ScanException refusal = hostKeys.refusal();
    // A server that ends the session after too many tries has refused the login.
    boolean ended = e instanceof SshException known && known.getDisconnectCode() == 14;
    return refusal != null
        ? refusal
        : ended
            ? denied((SshException) e)
            : new ScanException(
                category,
                MESSAGES.wording(message, target.host(), String.valueOf(target.port())),
                e);
  }

  /** A client that takes nothing from the files of whoever runs the scan but known hosts. */
  private SshClient start() throws ScanException {
    SshClient fresh = SshClient.setUpDefaultClient();
    // Requests are short: none waits for the acknowledgement of the one before.
    CoreModuleProperties.TCP_NODELAY.set(fresh, true);
    fresh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    fresh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    fresh.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    fresh.setServerKeyVerifier(hostKeys);
    fresh.setSignatureFactories(hostKeys.ordered(fresh.getSignatureFactories()));
    Path agent = credentials.agentSocket();
    if (agent != null) {
      fresh.setAgentFactory(new UnixAgent.Factory(agent));
    }
    AbstractSftpClient.SFTP_CLIENT_CMD_TIMEOUT.set(fresh, settings.timeout());
    fresh.start();
    return fresh;
  }

  @Override
  public void close() {
    shared.close();
  }

  @Override
  public boolean isOpen(SftpClient channel) {
    ClientSession current = session;
    return channel.isOpen() && current != null && current.isOpen();
  }

  @Override
  public void end() {
    cut();
    session = null;
    ssh = null;
  }

  @Override
  public void cut() {
    SshClient open = ssh;
    if (open != null) {
      open.close(true);
    }
  }
}
