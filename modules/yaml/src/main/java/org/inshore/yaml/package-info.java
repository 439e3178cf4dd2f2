/**
 * YAML files of packs, policies and settings, read strictly.
 *
 * <p>{@code YamlReader} composes a text into nodes within one set of bounds: its length, the depth
 * of its nesting, its aliases. {@code YamlValue} is a node with its file, line and path, and
 * converts it; {@code YamlMap} is a mapping whose values are asked for by key. Each reader throws
 * its caller's exception: {@code YamlFaults} makes it from file, line and problem.
 */
@NullMarked
package org.inshore.yaml;

import org.jspecify.annotations.NullMarked;
