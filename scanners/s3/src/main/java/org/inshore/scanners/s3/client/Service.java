package org.inshore.scanners.s3.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Services that speak S3, and in what they differ from the first of them.
 *
 * <p>The host of a bucket holds its region wherever the provider publishes such hosts; where the
 * operator runs the service, the host is the operator's own.
 */
public enum Service {
  /** Amazon S3, in China too. */
  AWS("s3", "https://s3.{region}.amazonaws.com", ".amazonaws.com", false),
  /** Alibaba Cloud Object Storage Service. */
  ALIBABA_OSS("oss", "https://oss-{region}.aliyuncs.com", ".aliyuncs.com", true),
  /** Tencent Cloud Object Storage. */
  TENCENT_COS("cos", "https://cos.{region}.myqcloud.com", ".myqcloud.com", true),
  /** Huawei Cloud Object Storage Service. */
  HUAWEI_OBS("obs", "https://obs.{region}.myhuaweicloud.com", ".myhuaweicloud.com", false),
  /** Volcengine object storage. */
  VOLCENGINE_TOS("tos", "https://tos-s3-{region}.volces.com", ".volces.com", false),
  /** MinIO, which somebody runs. */
  MINIO(null, null, null, false),
  /** Ceph's object gateway, which somebody runs. */
  CEPH(null, null, null, false),
  /** Any other. */
  OTHER(null, null, null, false);

  private static final String CHINA = ".cn";

  private final @Nullable String scheme;
  private final @Nullable String endpoint;
  private final @Nullable String domain;
  private final boolean aclIsInherited;

  Service(
      @Nullable String scheme,
      @Nullable String endpoint,
      @Nullable String domain,
      boolean aclIsInherited) {
    this.scheme = scheme;
    this.endpoint = endpoint;
    this.domain = domain;
    this.aclIsInherited = aclIsInherited;
  }

  /** The service whose targets begin with a scheme; AWS for {@code s3}; null for any other. */
  public static @Nullable Service ofScheme(String scheme) {
    for (Service each : values()) {
      if (scheme.equalsIgnoreCase(each.scheme)) {
        return each;
      }
    }
    return null;
  }

  /** The provider whose published host it is; OTHER for a host of somebody's own. */
  public static Service ofHost(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    for (Service each : values()) {
      if (each.domain != null
          && (plain.endsWith(each.domain) || plain.endsWith(each.domain + CHINA))) {
        return each;
      }
    }
    return OTHER;
  }

  /** The published endpoint of a region; null where there is none. */
  public @Nullable String endpoint(String region) {
    if (endpoint == null) {
      return null;
    }
    String published = endpoint.replace("{region}", region);
    return this == AWS && region.startsWith("cn-") ? published + CHINA : published;
  }

  /** Whether buckets are part of the host name rather than of the path, as is usual there. */
  public boolean isVirtualHosted() {
    return endpoint != null;
  }

  /**
   * Whether a bucket's access list holds for its objects too, unless they have one of their own.
   */
  public boolean isAclInherited() {
    return aclIsInherited;
  }

  /** A region as the provider's tables call it. */
  public String region(@Nullable String constraint) {
    if (constraint == null || constraint.isBlank()) {
      // The oldest region has no name of its own in this answer.
      return this == AWS ? "us-east-1" : "";
    }
    if (this == AWS && constraint.equals("EU")) {
      return "eu-west-1";
    }
    return this == ALIBABA_OSS && constraint.startsWith("oss-")
        ? constraint.substring("oss-".length())
        : constraint;
  }

  /**
   * The host of a bucket in a region, of the same provider and partition as another host; the
   * provider's host without a region where the region is not known; null where hosts are not the
   * provider's.
   */
  public @Nullable String host(String bucket, @Nullable String region, String beside) {
    if (endpoint == null) {
      return null;
    }
    if (region == null || region.isEmpty()) {
      boolean china = beside.endsWith(".amazonaws.com" + CHINA);
      return switch (this) {
        case AWS -> bucket + ".s3.amazonaws.com" + (china ? CHINA : "");
        default -> bucket + domain;
      };
    }
    String at = endpoint(region);
    return at == null ? null : bucket + "." + at.substring("https://".length());
  }
}
