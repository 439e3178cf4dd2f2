package org.inshore.scanners.smb;

import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import com.hierynomus.smbj.share.Share;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.inshore.scanners.smb.SmbSettings.Encryption;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.trees.SharedConnection;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a share: one session, on which requests overlap. One that is lost costs the
 * requests that were under way, and is made anew by the next; while that fails, no request waits
 * for another try. Nothing is waited for without end, and no goodbye is said.
 */
final class SmbConnection implements SharedConnection.Line<DiskShare>, AutoCloseable {
  private static final Messages MESSAGES = Messages.of(SmbConnection.class);

  /** A request. */
  interface Request<T> {
    /** Asks. */
    T of(DiskShare share) throws IOException;
  }

  private volatile SmbTarget target;
  private final Login login;
  private final SmbSettings settings;
  private final SharedConnection<DiskShare> shared = new SharedConnection<>(this);
  private volatile @Nullable TimedSockets sockets;
  private volatile @Nullable Connection connection;
  private volatile @Nullable Session session;

  /** Whether files of the open share have streams; null before that was asked. */
  private volatile @Nullable Boolean streams;

  private boolean led;

  SmbConnection(SmbTarget target, Login login, SmbSettings settings) {
    this.target = target;
    this.login = login;
    this.settings = settings;
  }

  /** The host that it is to. */
  String host() {
    return target.host();
  }

  /** The address of a path, {@code \\host\share\path}. */
  String address(String path) {
    SmbTarget at = target;
    String share = "\\" + at.host() + "\\" + at.share();
    return path.isEmpty() ? share : share + "\\" + path;
  }

  /** Where DFS leads from a path; null if nowhere. */
  @Nullable Referral referral(String path) throws InterruptedException {
    Session open = session();
    return open == null ? null : Referral.of(open, address(path));
  }

  /** A connection to where DFS leads, not made yet. */
  SmbConnection to(Referral referral) {
    return new SmbConnection(target.at(referral), login, settings);
  }

  /** What the server said of itself when the session began; null before. */
  @Nullable Connection connection() {
    return connection;
  }

  @Nullable Session session() {
    return session;
  }

  /** Asks by the open share. */
  <T> T ask(String shown, Request<T> request) throws ScanException, InterruptedException {
    return ask(share(), shown, request);
  }

  /** Asks by the share that something was opened on: another one does not know it. */
  <T> T ask(DiskShare by, String shown, Request<T> request)
      throws ScanException, InterruptedException {
    try {
      return request.of(by);
    } catch (SMBApiException e) {
      if (SmbFailures.isLost(e)) {
        // The session has expired or was ended by the server, while the connection stands.
        shared.lose(by);
      }
      throw SmbFailures.of(e, shown, target);
    } catch (SMBRuntimeException | IOException e) {
      SmbFailures.checkInterrupt(e);
      shared.lose(by);
      throw SmbFailures.lost(e, target);
    }
  }

  /** Closes what was opened, for whose answer nobody has to wait. */
  static void closeLater(DiskEntry opened) {
    try {
      opened.closeNoWait();
    } catch (SMBRuntimeException e) {
      return; // the connection is gone, and what was open with it
    }
  }

  /** Whether files of a share may have streams beside their bytes; asked once. */
  boolean hasStreams(DiskShare by, File any) throws ScanException, InterruptedException {
    Boolean known = streams;
    if (known == null) {
      known = ask(by, "", open -> FileSystemAttributes.hasStreams(open, any.getFileId()));
      streams = known;
    }
    return known;
  }

  /** The open share. */
  DiskShare share() throws ScanException, InterruptedException {
    return shared.get();
  }

  @Override
  public DiskShare connect() throws ScanException, InterruptedException {
    AuthenticationContext context = login.context();
    // A ticket is asked for in between, of another server.
    boolean asksMore = settings.login() == SmbSettings.Login.KERBEROS;
    Duration longest = asksMore ? settings.timeout() : settings.connectTimeout();
    TimedSockets line = new TimedSockets(settings.connectTimeout(), longest, settings.timeout());
    sockets = line;
    if (shared.isClosed()) {
      throw new InterruptedException();
    }
    Connection made;
    try {
      made = new SMBClient(config(line)).connect(target.host(), target.port());
    } catch (SMBRuntimeException | IOException e) {
      SmbFailures.checkInterrupt(e);
      throw new ScanException(
          Category.UNREACHABLE,
          MESSAGES.wording("connect.failed", target.host(), String.valueOf(target.port())),
          e);
    }
    connection = made;
    Session begun;
    try {
      begun = made.authenticate(context);
    } catch (SMBRuntimeException e) {
      SmbFailures.checkInterrupt(e);
      throw SmbFailures.login(e, target, login);
    }
    session = begun;
    checkEncryption(made, begun);
    Share opened;
    try {
      opened = begun.connectShare(target.share());
    } catch (SMBRuntimeException e) {
      SmbFailures.checkInterrupt(e);
      Referral referral = led ? null : Referral.of(begun, address(""));
      if (referral == null) {
        throw SmbFailures.share(e, target);
      }
      // The root of a DFS namespace that another server holds.
      led = true;
      target = target.at(referral);
      end();
      return connect();
    }
    if (opened instanceof DiskShare disk) {
      line.loggedIn();
      return disk;
    }
    throw new ScanException(
        Category.CONFIGURATION, MESSAGES.wording("share.no-disk", target.host(), target.share()));
  }

  private void checkEncryption(Connection made, Session begun) throws ScanException {
    if (settings.encryption() == Encryption.REQUIRED) {
      boolean encrypted;
      try {
        encrypted = made.getConnectionContext().supportsEncryption() && begun.shouldEncryptData();
      } catch (TransportException e) {
        encrypted = false;
      }
      if (!encrypted) {
        throw new ScanException(
            Category.CONFIGURATION, MESSAGES.wording("encryption.none", target.host()));
      }
    }
  }

  private SmbConfig config(TimedSockets line) {
    long patience = settings.timeout().toMillis();
    boolean guest = settings.login() == SmbSettings.Login.GUEST;
    return SmbConfig.builder()
        .withMultiProtocolNegotiate(false)
        // Its own way through DFS ends at roots, see DfsLinks.
        .withDfsEnabled(false)
        // A guest has no key to sign or to encrypt with.
        .withSigningRequired(settings.signing() && !guest)
        .withEncryptData(settings.encryption() != Encryption.OFF && !guest)
        .withTimeout(patience, TimeUnit.MILLISECONDS)
        .withBufferSize(SmbFile.RANGE)
        .withSecurityProvider(new PlatformCiphers())
        .withSocketFactory(line)
        .withTransportLayerFactory(new LineEnds(line))
        .build();
  }

  /** Ends the connection without a goodbye: a server that is gone or slow would be waited for. */
  @Override
  public void end() {
    Connection made = connection;
    connection = null;
    session = null;
    cut();
    try {
      if (made != null) {
        made.close(true);
      }
    } catch (IOException | RuntimeException e) {
      connection = null; // it is gone
    }
  }

  @Override
  public void cut() {
    TimedSockets line = sockets;
    if (line != null) {
      line.cut();
    }
  }

  @Override
  public void close() {
    shared.close();
  }

  @Override
  public boolean isOpen(DiskShare open) {
    Connection current = connection;
    return current != null && current.isConnected();
  }
}
