/**
 * What a scanner or extractor is written against. In the order of reading:
 *
 * <ul>
 *   <li>a scanner: {@code ScannerFactory}, {@code Scanner}, {@code Asset}, {@code AssetVersion},
 *       {@code AssetSink}, {@code FlowSink}, {@code Slice}, {@code SlicePlan}
 *   <li>its settings: {@code Settings}, {@code Default}, {@code Secret}, {@code Origin}, {@code
 *       InvalidSettingException}
 *   <li>what it reads is told to a {@code ContentSink}; the content itself is in {@code
 *       spi.content}
 *   <li>an extractor: {@code Extractor}, {@code DocumentOptions}, {@code RecordFiles}, {@code
 *       ContainerBudget}
 *   <li>how much is read: {@code Limits}, {@code Sampling}
 *   <li>what fails: {@code ScanException} with who must act, {@code ReadException}
 * </ul>
 *
 * <p>What is sensitive, and what becomes of content, they do not know.
 */
@NullMarked
package org.inshore.spi.scan;

import org.jspecify.annotations.NullMarked;
