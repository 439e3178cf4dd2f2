package org.inshore.scanners.s3;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real server of one bucket (s3proxy over a folder), with keys of its own. */
final class ObjectServer implements AutoCloseable {
  static final String BUCKET = "ledger";
  static final String ACCESS = "AKIDINSHORETEST00001";
  static final String SECRET = "never-to-be-seen-in-any-output-0123456789";

  private final S3Proxy server;
  private final BlobStoreContext store;
  private final S3Client client;
  private final Path keys;

  ObjectServer(Path folder) throws Exception {
    Properties properties = new Properties();
    properties.setProperty(
        "jclouds.filesystem.basedir", Files.createDirectories(folder.resolve("store")).toString());
    store =
        ContextBuilder.newBuilder("filesystem-nio2")
            .credentials("identity", "credential")
            .overrides(properties)
            .buildView(BlobStoreContext.class);
    server =
        S3Proxy.builder()
            .blobStore(store.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS, SECRET)
            .build();
    server.start();
    keys = Files.createDirectories(folder.resolve("keys"));
    Files.writeString(keys.resolve("access"), ACCESS);
    Files.writeString(keys.resolve("secret"), SECRET);
    client =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .endpointOverride(URI.create(endpoint()))
            .forcePathStyle(true)
            .serviceConfiguration(each -> each.chunkedEncodingEnabled(false))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS, SECRET)))
            .build();
    client.createBucket(each -> each.bucket(BUCKET));
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getPort();
  }

  S3Client client() {
    return client;
  }

  void put(String key, String text) {
    put(key, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(String key, byte[] bytes) {
    client.putObject(each -> each.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes));
  }

  /** Settings to read it by. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("endpoint", endpoint());
    settings.put("region", "us-east-1");
    settings.put("access-key", "file:" + keys.resolve("access"));
    settings.put("secret-key", "file:" + keys.resolve("secret"));
    return settings;
  }

  static DataSource source(String prefix) {
    return new DataSource("store", "s3", "s3://" + BUCKET + "/" + prefix, Declaration.NONE);
  }

  /** All objects with tag, size and time of writing. */
  Map<String, String> state() {
    Map<String, String> state = new TreeMap<>();
    for (S3Object each :
        client.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents()) {
      state.put(each.key(), each.eTag() + " " + each.size() + " " + each.lastModified());
    }
    return state;
  }

  @Override
  public void close() throws Exception {
    client.close();
    server.stop();
    store.close();
  }
}
