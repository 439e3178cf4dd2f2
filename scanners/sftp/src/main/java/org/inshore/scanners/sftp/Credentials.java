package org.inshore.scanners.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Map;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of an account, each read when a session logs in and kept nowhere else.
 *
 * @param environment the process's environment
 */
record Credentials(
    String user,
    @Nullable Secret password,
    @Nullable Path key,
    @Nullable Secret passphrase,
    boolean agent,
    Map<String, String> environment) {
  private static final Messages MESSAGES = Messages.of(Credentials.class);
  private static final String VARIABLE = "INSHORE_PASSWORD";

  /**
   * Gives a session what it may log in with.
   *
   * @throws ScanException with {@code CONFIGURATION} if there is nothing, or a key is not one
   */
  void give(ClientSession session) throws ScanException {
    Path file = key;
    if (file != null) {
      for (KeyPair pair : keys(session, file)) {
        session.addPublicKeyIdentity(pair);
      }
    }
    String word = password != null ? password.reveal() : null;
    if (word == null && file == null && !agent) {
      word = environment.getOrDefault(VARIABLE, "");
    }
    if (word != null && word.isEmpty()) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("login.nothing", user));
    }
    if (word != null) {
      session.addPasswordIdentity(word);
    }
  }

  private Iterable<KeyPair> keys(ClientSession session, Path file) throws ScanException {
    String phrase = passphrase == null ? null : passphrase.reveal();
    FilePasswordProvider provider =
        phrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(phrase);
    Iterable<KeyPair> pairs;
    try (InputStream in = Files.newInputStream(file)) {
      pairs =
          SecurityUtils.loadKeyPairIdentities(session, NamedResource.ofName("key"), in, provider);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("login.key", file.toString()), e);
    }
    if (pairs == null || !pairs.iterator().hasNext()) {
      throw new ScanException(
          Category.CONFIGURATION, MESSAGES.wording("login.key", file.toString()));
    }
    return pairs;
  }

  /** Where the agent is; null if none is to be asked. */
  @Nullable Path agentSocket() throws ScanException {
    if (!agent) {
      return null;
    }
    String socket = environment.get("SSH_AUTH_SOCK");
    if (socket == null || socket.isEmpty()) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("login.agent"));
    }
    return Path.of(socket);
  }

  @Override
  public String toString() {
    return "Credentials[***]";
  }
}
