package org.inshore.core.key;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.inshore.engine.match.ValueHash;

/**
 * Hashes values under the operator's secret; for all threads, without a lock.
 *
 * <p>The key of {@link SipHash} is the first half of the HMAC-SHA-256 of a label under the secret:
 * nobody comes from it back to the secret, and the secret may serve other ends under other labels.
 */
final class KeyedHash implements ValueHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String LABEL = "inshore value hash 1: SipHash-2-4";

  private final SipHash hash;

  /** The hashes of kinds; there are as many kinds as rules. */
  private final ConcurrentMap<String, Long> kinds = new ConcurrentHashMap<>();

  KeyedHash(byte[] secret) {
    ByteBuffer key = ByteBuffer.wrap(mac(secret)).order(ByteOrder.LITTLE_ENDIAN);
    this.hash = new SipHash(key.getLong(), key.getLong());
  }

  /** The hash of the kind's hash and the value; never 0, which callers use for "none". */
  @Override
  public long hash(String kind, CharSequence value) {
    Long known = kinds.get(kind);
    if (known == null) {
      known = hash.hash(kind);
      kinds.put(kind, known);
    }
    long code = hash.hash(known, value);
    return code == 0 ? 1 : code;
  }

  private static byte[] mac(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(LABEL.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
