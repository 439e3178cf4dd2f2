package org.inshore.scanners.s3.client;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;

/** Key by which objects are encrypted and that only their owner keeps (SSE-C). */
public final class CustomerKey {
  private static final Messages MESSAGES = Messages.of(CustomerKey.class);
  private static final String ALGORITHM = "AES256";
  private static final int BYTES = 32;

  private final String key;
  private final String digest;

  private CustomerKey(String key, String digest) {
    this.key = key;
    this.digest = digest;
  }

  /**
   * Reads a key.
   *
   * @throws ScanException with {@code CONFIGURATION} if it is not 256 bits in base64
   */
  public static CustomerKey of(String base64) throws ScanException {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == BYTES) {
        // The protocol asks for this digest, to tell a key that was sent wrong.
        byte[] digest = MessageDigest.getInstance("MD5").digest(bytes);
        return new CustomerKey(base64.strip(), Base64.getEncoder().encodeToString(digest));
      }
    } catch (IllegalArgumentException | NoSuchAlgorithmException e) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("customer-key.invalid"));
    }
    throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("customer-key.invalid"));
  }

  /** Sends it with a request. */
  public void add(GetObjectRequest.Builder request) {
    request.sseCustomerAlgorithm(ALGORITHM).sseCustomerKey(key).sseCustomerKeyMD5(digest);
  }

  /** Sends it with a request. */
  public void add(HeadObjectRequest.Builder request) {
    request.sseCustomerAlgorithm(ALGORITHM).sseCustomerKey(key).sseCustomerKeyMD5(digest);
  }
}
