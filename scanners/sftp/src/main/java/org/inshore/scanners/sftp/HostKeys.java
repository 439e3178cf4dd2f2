package org.inshore.scanners.sftp;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.config.hosts.KnownHostEntry;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.signature.Signature;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Verifier of a host's key: by fingerprints that the operator gave, else by the file of known hosts,
 * which is only read. A key that is not known, is another one, or is revoked is refused, and it is
 * remembered why.
 */
final class HostKeys extends KnownHostsServerKeyVerifier {
  private static final Messages MESSAGES = Messages.of(HostKeys.class);

  private final Path file;
  private final Set<String> fingerprints;
  private final String host;
  private final int port;
  private volatile @Nullable String fault;
  private volatile String shown = "";

  HostKeys(Path file, List<String> fingerprints, String host, int port) {
    super(RejectAllServerKeyVerifier.INSTANCE, file);
    this.file = file;
    this.fingerprints = Set.copyOf(fingerprints);
    this.host = host;
    this.port = port;
  }

  @Override
  public boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
    fault = null;
    shown = String.valueOf(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
    if (!fingerprints.isEmpty()) {
      boolean known = fingerprints.contains(shown);
      fault = known ? null : "host-key.changed";
      return known;
    }
    if (!Files.isReadable(file)) {
      fault = "host-key.unknown";
      return false;
    }
    boolean accepted = super.verifyServerKey(session, remote, key);
    if (!accepted && fault == null) {
      fault = "host-key.unknown";
    }
    return accepted;
  }

  @Override
  protected boolean acceptUnknownHostKey(
      ClientSession session, SocketAddress remote, PublicKey key) {
    fault = "host-key.unknown";
    return false;
  }

  @Override
  protected boolean acceptIncompleteHostKeys(
      ClientSession session, SocketAddress remote, PublicKey key, Throwable reason) {
    fault = "host-key.unknown";
    return false;
  }

  @Override
  public boolean acceptModifiedServerKey(
      ClientSession session,
      SocketAddress remote,
      KnownHostEntry entry,
      PublicKey expected,
      PublicKey actual) {
    fault = "host-key.changed";
    return false;
  }

  @Override
  protected void handleRevokedKey(ClientSession session, SocketAddress remote, PublicKey key) {
    fault = "host-key.revoked";
  }

  /** Why the last key was refused; null if it was not. */
  @Nullable ScanException refusal() {
    String why = fault;
    return why == null
        ? null
        : new ScanException(
            Category.CONFIGURATION,
            MESSAGES.wording(why, host, String.valueOf(port), shown, file.toString()));
  }

  /**
   * Signatures in the order in which they are offered: first those of key types by which the host
   * is known, or it would prove itself by another key.
   */
  List<NamedFactory<Signature>> ordered(List<NamedFactory<Signature>> signatures) {
    Set<String> known = new HashSet<>();
    try {
      for (KnownHostEntry entry : KnownHostEntry.readKnownHostEntries(file)) {
        if (entry.isHostMatch(host, port) && entry.getKeyEntry() != null) {
          known.add(entry.getKeyEntry().getKeyType());
        }
      }
    } catch (IOException | RuntimeException e) {
      // Verifying will tell.
      return signatures;
    }
    List<NamedFactory<Signature>> ordered = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      for (NamedFactory<Signature> each : signatures) {
        String name = each.getName();
        boolean isKnown = known.contains(name.startsWith("rsa-sha2-") ? "ssh-rsa" : name);
        if (isKnown == first) {
          ordered.add(each);
        }
      }
    }
    return ordered;
  }
}
