package org.inshore.scanners.smb;

import com.hierynomus.mserref.NtStatus;
import com.hierynomus.mssmb2.SMBApiException;
import java.util.Objects;
import org.ietf.jgss.GSSException;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/** Failures of requests as outcomes: by the server's status, never by its text. */
final class SmbFailures {
  private static final Messages MESSAGES = Messages.of(SmbFailures.class);

  private SmbFailures() {}

  /** Of a request for a path. */
  static ScanException of(SMBApiException e, String shown, SmbTarget target) {
    return switch (e.getStatus()) {
      case STATUS_ACCESS_DENIED, STATUS_PRIVILEGE_NOT_HELD ->
          failure(Category.ACCESS_DENIED, "read.denied", e, shown);
      case STATUS_OBJECT_NAME_NOT_FOUND,
          STATUS_OBJECT_PATH_NOT_FOUND,
          STATUS_NO_SUCH_FILE,
          STATUS_NOT_FOUND,
          STATUS_DELETE_PENDING,
          STATUS_FILE_DELETED ->
          failure(Category.UNREADABLE, "read.vanished", e, shown);
      case STATUS_SHARING_VIOLATION, STATUS_FILE_LOCK_CONFLICT ->
          failure(Category.UNREADABLE, "read.locked", e, shown);
      case STATUS_PATH_NOT_COVERED, STATUS_DFS_UNAVAILABLE, STATUS_BAD_NETWORK_PATH ->
          failure(Category.UNREACHABLE, "dfs.unreachable", e, shown);
      default ->
          isLost(e) ? lost(e, target) : failure(Category.UNREADABLE, "read.failed", e, shown);
    };
  }

  /** Whether the server knows the session, or what was opened on it, no more. */
  static boolean isLost(SMBApiException e) {
    return switch (e.getStatus()) {
      case STATUS_USER_SESSION_DELETED,
          STATUS_NETWORK_SESSION_EXPIRED,
          STATUS_NETWORK_NAME_DELETED,
          STATUS_CONNECTION_DISCONNECTED,
          STATUS_CONNECTION_RESET ->
          true;
      default -> false;
    };
  }

  /** Of a login. */
  static ScanException login(RuntimeException e, SmbTarget target, Login login) {
    String account = Objects.requireNonNullElse(login.account(), "-");
    if (isTicket(e)) {
      return failure(Category.CONFIGURATION, "login.service", e, target.host(), account);
    }
    NtStatus status = e instanceof SMBApiException api ? api.getStatus() : NtStatus.STATUS_OTHER;
    return switch (status) {
      case STATUS_LOGON_FAILURE,
          STATUS_ACCESS_DENIED,
          STATUS_LOGON_TYPE_NOT_GRANTED,
          STATUS_ACCOUNT_DISABLED,
          STATUS_PASSWORD_EXPIRED ->
          failure(Category.ACCESS_DENIED, "login.denied", e, target.host(), account);
      default -> failure(Category.UNREACHABLE, "login.broken", e, target.host(), account);
    };
  }

  /** Whether a ticket for the server could not be had. */
  private static boolean isTicket(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof GSSException) {
        return true;
      }
    }
    return false;
  }

  /** Of the opening of a share. */
  static ScanException share(RuntimeException e, SmbTarget target) {
    NtStatus status = e instanceof SMBApiException api ? api.getStatus() : NtStatus.STATUS_OTHER;
    return switch (status) {
      case STATUS_BAD_NETWORK_NAME, STATUS_OBJECT_NAME_NOT_FOUND, STATUS_NOT_FOUND ->
          failure(Category.CONFIGURATION, "share.unknown", e, target.host(), target.share());
      case STATUS_ACCESS_DENIED ->
          failure(Category.ACCESS_DENIED, "share.denied", e, target.host(), target.share());
      default -> lost(e, target);
    };
  }

  /** Of a connection that is gone. */
  static ScanException lost(Throwable e, SmbTarget target) {
    return failure(
        Category.UNREACHABLE, "connection.lost", e, target.host(), String.valueOf(target.port()));
  }

  /** Whether a failure says that something is not there. */
  static boolean isAbsent(ScanException failure) {
    return failure.getCause() instanceof SMBApiException e
        && switch (e.getStatus()) {
          case STATUS_OBJECT_NAME_NOT_FOUND,
              STATUS_OBJECT_PATH_NOT_FOUND,
              STATUS_NO_SUCH_FILE,
              STATUS_NOT_FOUND ->
              true;
          default -> false;
        };
  }

  /** Whether a server says that DFS leads elsewhere. */
  static boolean isNotCovered(ScanException failure) {
    return failure.getCause() instanceof SMBApiException e
        && switch (e.getStatus()) {
          case STATUS_PATH_NOT_COVERED -> true;
          default -> false;
        };
  }

  /** Lets an interrupt pass, in whatever the library wrapped it. */
  static void checkInterrupt(Throwable thrown) throws InterruptedException {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof InterruptedException) {
        Thread.interrupted();
        throw new InterruptedException();
      }
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static ScanException failure(
      Category category, String message, Throwable cause, Object... arguments) {
    return new ScanException(category, MESSAGES.wording(message, arguments), cause);
  }
}
