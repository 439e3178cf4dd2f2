package org.inshore.benchmarks.share;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Copy of a bucket by the AWS SDK on the JDK's own HTTP client. */
final class S3Copy {
  private S3Copy() {}

  static Copying.Copied copy(String endpoint, String bucket, int limit) throws Exception {
    System.setProperty("http.maxConnections", "64");
    try (S3Client client =
            S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .region(Region.of("cn-north-1"))
                .endpointOverride(URI.create(endpoint))
                .forcePathStyle(true)
                .build();
        Copying copying = new Copying(limit)) {
      for (S3Object each : client.listObjectsV2Paginator(r -> r.bucket(bucket)).contents()) {
        copying.begin(
            () -> {
              try (InputStream in = client.getObject(r -> r.bucket(bucket).key(each.key()))) {
                return in.transferTo(OutputStream.nullOutputStream());
              }
            });
      }
      return copying.end();
    }
  }
}
