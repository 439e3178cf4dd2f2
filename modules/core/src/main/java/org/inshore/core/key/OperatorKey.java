package org.inshore.core.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inshore.engine.ValueHash;

/**
 * The operator's secret key, with which values are hashed. Never shown, never in a result.
 *
 * <p>Identifiers have so few possible values that a plain hash of one is easily undone; with the
 * key kept apart from the result, it is not.
 */
public final class OperatorKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final Path file;
  private final SecretKeySpec key;

  private OperatorKey(Path file, byte[] secret) {
    this.file = file;
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * The key in the default file: {@code INSHORE_KEY_FILE}, else {@code inshore/hmac.key} in the
   * user's configuration folder. Made on first use.
   *
   * @throws KeyException if it cannot be read or made, or others could read it
   */
  public static OperatorKey openDefault() throws KeyException {
    return open(defaultFile(System.getenv(), home()));
  }

  /** As the shell knows it: of a service account, the user database may not. */
  private static String home() {
    String home = System.getenv("HOME");
    return home == null || home.isBlank() ? System.getProperty("user.home", ".") : home;
  }

  /**
   * The key in a file; made if there is none.
   *
   * @throws KeyException if it cannot be read or made, or others could read it
   */
  public static OperatorKey open(Path file) throws KeyException {
    return new OperatorKey(file, KeyFile.readOrMake(file));
  }

  /** The file it is kept in. */
  public Path file() {
    return file;
  }

  /**
   * Refuses a key that lies in a folder of results, from where it would be handed on with them.
   *
   * @throws KeyException if it does
   */
  public void mustBeOutside(Path folder) throws KeyException {
    if (KeyFile.real(file).startsWith(KeyFile.real(folder))) {
      throw new KeyException(KeyFile.MESSAGES.wording("inside", file, folder));
    }
  }

  /** Hashes values with the key; for all threads. */
  public ValueHash valueHash() {
    ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);
    return (kind, value) -> hash(macs.get(), kind, value);
  }

  /** The default file for an environment. */
  static Path defaultFile(Map<String, String> environment, String home) {
    String named = environment.getOrDefault("INSHORE_KEY_FILE", "");
    if (!named.isBlank()) {
      return Path.of(named);
    }
    String configuration = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path folder =
        Path.of(configuration).isAbsolute() ? Path.of(configuration) : Path.of(home, ".config");
    return folder.resolve("inshore").resolve("hmac.key");
  }

  /** 64 bits of the HMAC of kind, a zero byte and value; never 0, which callers use for "none". */
  private static long hash(Mac mac, String kind, CharSequence value) {
    mac.update(kind.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] code = mac.doFinal(value.toString().getBytes(StandardCharsets.UTF_8));
    long hash = ByteBuffer.wrap(code).getLong();
    return hash == 0 ? 1 : hash;
  }

  private Mac mac() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
