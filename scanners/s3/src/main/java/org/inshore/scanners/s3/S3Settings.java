package org.inshore.scanners.s3;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.inshore.scanners.s3.client.Keys;
import org.inshore.scanners.s3.client.Place.Addressing;
import org.inshore.scanners.s3.client.Service;
import org.inshore.spi.scan.Default;
import org.inshore.spi.scan.Secret;
import org.inshore.trees.TreeOptions;
import org.jspecify.annotations.Nullable;

/**
 * The scanner's settings.
 *
 * @param service whose service it is; told from the target and the endpoint if left out
 * @param endpoint address of the service, where it is not the provider's own
 * @param region region of the bucket
 * @param addressing whether the bucket is named in the host or in the path
 * @param accessKey which key it is read by
 * @param secretKey what belongs to that key
 * @param sessionToken of a session's key
 * @param profile profile of {@code ~/.aws} that has the keys
 * @param anonymous whether to come without keys
 * @param customerKey key that objects are encrypted by whose owner keeps it, in base64
 * @param trust file of the certificates to trust in place of the machine's
 * @param versions whether older versions are read too
 * @param objectAcls whether each object is asked for an access list of its own
 * @param include globs on the key below the target; when given, other objects are left out
 * @param exclude globs on the key below the target; objects that match are left out
 * @param maxDepth deepest folder that is looked into
 * @param requests most requests that are under way at the same time
 * @param attempts how often a request is made that the service could not answer
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer
 */
record S3Settings(
    @Nullable Service service,
    @Nullable String endpoint,
    @Nullable String region,
    @Default("auto") Addressing addressing,
    @Nullable Secret accessKey,
    @Nullable Secret secretKey,
    @Nullable Secret sessionToken,
    @Nullable String profile,
    @Default("false") boolean anonymous,
    @Nullable Secret customerKey,
    @Nullable Path trust,
    @Default("false") boolean versions,
    @Default("false") boolean objectAcls,
    List<String> include,
    List<String> exclude,
    @Default("512") int maxDepth,
    @Default("16") int requests,
    @Default("4") int attempts,
    @Default("10s") Duration connectTimeout,
    @Default("60s") Duration readTimeout) {

  S3Settings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    new TreeOptions(include, exclude, maxDepth, requests);
    if (attempts < 1 || attempts > 20) {
      throw new IllegalArgumentException("attempts: 1 – 20");
    }
    if (connectTimeout.toSeconds() < 1 || readTimeout.toSeconds() < 1) {
      throw new IllegalArgumentException("connect-timeout, read-timeout: 1s or more");
    }
  }

  /** What is left out of the walk, and the limits of it. */
  TreeOptions options() {
    return new TreeOptions(include, exclude, maxDepth, requests);
  }

  /** Where the keys are. */
  Keys.References keys() {
    return new Keys.References(accessKey, secretKey, sessionToken, profile, anonymous);
  }
}
