package org.inshore.scanners.s3.client;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Outage of a service: when a request was waited for in vain, or no connection could be made, to
 * the end of its attempts, and no other request had an answer meanwhile, further ones fail at once
 * for half a minute. A service that is gone then costs one wait, and not one for each object.
 */
final class Outage {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private record Failed(SdkException reason, long at) {}

  private volatile @Nullable Failed failed;
  private volatile long lastAnswer = System.nanoTime();

  /** Comes before a request; throws why the last one had no answer, if that was a moment ago. */
  void check() {
    Failed before = failed;
    if (before != null && System.nanoTime() - before.at() < PAUSE.toNanos()) {
      throw before.reason();
    }
  }

  /** Notes an answer, of whatever kind. */
  void answered() {
    lastAnswer = System.nanoTime();
    failed = null;
  }

  /**
   * Notes that a request failed.
   *
   * @param begun when it was made
   */
  void failed(SdkException reason, long begun) {
    if (reason instanceof AwsServiceException) {
      answered();
    } else if (lastAnswer - begun < 0 && isSilence(reason)) {
      failed = new Failed(reason, System.nanoTime());
    }
  }

  /** Whether nobody is there, and not a single connection was lost. */
  private static boolean isSilence(Throwable reason) {
    for (Throwable each = reason; each != null; each = each.getCause()) {
      if (each instanceof SocketTimeoutException
          || each instanceof ConnectException
          || each instanceof UnknownHostException
          || each instanceof NoRouteToHostException) {
        return true;
      }
    }
    return false;
  }
}
