package org.inshore.scanners.s3.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Hands on an answer as it came. The SDK keeps what Amazon's answers hold and drops what others add
 * to theirs: the region that a replication rule copies to, an access list in one word.
 */
public final class RawAnswer implements ExecutionInterceptor {
  /** Who takes the answer of one request. */
  public static final ExecutionAttribute<Consumer<byte[]>> TAKER =
      new ExecutionAttribute<>("InshoreRawAnswer");

  /** No settings of a bucket are as long. */
  private static final int MOST = 1 << 20;

  /** Makes one. */
  public RawAnswer() {}

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    Optional<InputStream> body = context.responseBody();
    @Nullable Consumer<byte[]> taker = attributes.getAttribute(TAKER);
    if (taker == null || body.isEmpty() || !context.httpResponse().isSuccessful()) {
      return body;
    }
    try (InputStream in = body.get()) {
      byte[] bytes = in.readNBytes(MOST);
      taker.accept(bytes);
      return Optional.of(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
