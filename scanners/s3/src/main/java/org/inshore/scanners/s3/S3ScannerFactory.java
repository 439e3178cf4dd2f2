package org.inshore.scanners.s3;

import java.util.List;
import org.inshore.scanners.s3.client.Bucket;
import org.inshore.scanners.s3.client.CustomerKey;
import org.inshore.scanners.s3.client.Keys;
import org.inshore.scanners.s3.client.Place;
import org.inshore.scanners.s3.client.RawAnswer;
import org.inshore.scanners.s3.client.Service;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.ScannerFactory;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.trees.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Opens buckets. */
public final class S3ScannerFactory implements ScannerFactory {
  private static final Messages MESSAGES = Messages.of(S3ScannerFactory.class);

  /** For the service loader. */
  public S3ScannerFactory() {}

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public boolean handles(String target) {
    return BucketTarget.handles(target);
  }

  @Override
  public Wording targets() {
    return MESSAGES.wording("targets");
  }

  @Override
  public List<Endpoint> endpoints(DataSource source, Settings settings) throws ScanException {
    Place place = place(source, settings.bind(S3Settings.class));
    return List.of(new Endpoint(place.host(), place.port(), MESSAGES.wording("endpoint.target")));
  }

  @Override
  public Scanner open(DataSource source, Settings settings, Limits limits) throws ScanException {
    S3Settings own = settings.bind(S3Settings.class);
    BucketTarget target = BucketTarget.of(source.target());
    Bucket.Manner manner =
        new Bucket.Manner(own.trust(), own.connectTimeout(), own.readTimeout(), own.attempts());
    CustomerKey customer =
        own.customerKey() == null ? null : CustomerKey.of(own.customerKey().reveal());
    Bucket bucket = new Bucket(place(source, own), Keys.of(own.keys()), manner, new RawAnswer());
    S3Tree tree =
        new S3Tree(source, target, bucket, own.versions(), own.objectAcls(), limits, customer);
    return new TreeScanner(source, tree, own.options());
  }

  private static Place place(DataSource source, S3Settings settings) throws ScanException {
    BucketTarget target = BucketTarget.of(source.target());
    Service told = settings.service();
    // All of them speak s3://; a scheme of its own names a provider.
    if (told == null && target.service() != Service.AWS) {
      told = target.service();
    }
    String endpoint =
        first(
            settings.endpoint(),
            environment("AWS_ENDPOINT_URL_S3"),
            environment("AWS_ENDPOINT_URL"));
    String region =
        first(settings.region(), environment("AWS_REGION"), environment("AWS_DEFAULT_REGION"));
    return Place.of(
        told, endpoint, region, target.bucket(), settings.addressing(), source.target());
  }

  private static @Nullable String environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
