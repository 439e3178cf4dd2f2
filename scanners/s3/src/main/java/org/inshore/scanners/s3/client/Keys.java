package org.inshore.scanners.s3.client;

import java.util.Optional;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Secret;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * Keys by which a bucket is read: of the settings, of the environment, or of a profile in {@code
 * ~/.aws}. Nothing is asked of a metadata service and no program is started for them.
 *
 * @param provider hands them to the client
 * @param name what they are called, without any of them
 */
public record Keys(AwsCredentialsProvider provider, String name) {
  private static final Messages MESSAGES = Messages.of(Keys.class);

  /**
   * Keys as settings refer to them.
   *
   * @param access which key
   * @param secret what belongs to it
   * @param token of a session; null if the key is no session's
   * @param profile name of a profile
   * @param anonymous whether to come without keys
   */
  public record References(
      @Nullable Secret access,
      @Nullable Secret secret,
      @Nullable Secret token,
      @Nullable String profile,
      boolean anonymous) {}

  /**
   * Finds the keys.
   *
   * @throws ScanException with {@code CONFIGURATION} if there are none, or two ways are given
   */
  public static Keys of(References references) throws ScanException {
    boolean own = references.access() != null || references.secret() != null;
    int ways =
        (own ? 1 : 0) + (references.profile() != null ? 1 : 0) + (references.anonymous() ? 1 : 0);
    if (ways > 1) {
      throw wrong("keys.several");
    }
    if (references.anonymous()) {
      return new Keys(AnonymousCredentialsProvider.create(), "anonymous");
    }
    if (own) {
      Secret access = references.access();
      Secret secret = references.secret();
      if (access == null || secret == null) {
        throw wrong("keys.half");
      }
      Secret token = references.token();
      return of(
          access.reveal(), secret.reveal(), token == null ? null : token.reveal(), "access-key");
    }
    String profile = references.profile();
    if (profile != null) {
      return profile(profile);
    }
    String access = System.getenv("AWS_ACCESS_KEY_ID");
    String secret = System.getenv("AWS_SECRET_ACCESS_KEY");
    if (access != null && secret != null) {
      return of(access, secret, System.getenv("AWS_SESSION_TOKEN"), "AWS_ACCESS_KEY_ID");
    }
    String named = System.getenv("AWS_PROFILE");
    if (named != null) {
      return profile(named);
    }
    throw wrong("keys.none");
  }

  private static Keys profile(String name) throws ScanException {
    Optional<Profile> profile;
    try {
      profile = ProfileFile.defaultProfileFile().profile(name);
    } catch (RuntimeException e) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("keys.profile", name), e);
    }
    String access = profile.flatMap(each -> each.property("aws_access_key_id")).orElse(null);
    String secret = profile.flatMap(each -> each.property("aws_secret_access_key")).orElse(null);
    if (access == null || secret == null) {
      throw new ScanException(Category.CONFIGURATION, MESSAGES.wording("keys.profile", name));
    }
    String token = profile.flatMap(each -> each.property("aws_session_token")).orElse(null);
    return of(access, secret, token, "profile " + name);
  }

  private static Keys of(String access, String secret, @Nullable String token, String name)
      throws ScanException {
    if (access.isBlank() || secret.isBlank()) {
      throw wrong("keys.half");
    }
    AwsCredentials keys =
        token == null || token.isBlank()
            ? AwsBasicCredentials.create(access.strip(), secret.strip())
            : AwsSessionCredentials.create(access.strip(), secret.strip(), token.strip());
    return new Keys(StaticCredentialsProvider.create(keys), name);
  }

  private static ScanException wrong(String key) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key));
  }

  @Override
  public String toString() {
    return "Keys[" + name + "]";
  }
}
