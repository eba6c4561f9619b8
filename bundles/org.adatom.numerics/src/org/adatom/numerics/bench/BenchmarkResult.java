/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured.
 *
 * @param name of the benchmark
 * @param value the median
 * @param unit of the values
 * @param better "lower" or "higher"
 * @param runs how many counted
 * @param peer the other program, where it ran
 * @param peerValue what it measured
 * @param ratio how many times better than the other program, above 1 when better
 */
public record BenchmarkResult(String name, double value, String unit, String better, int runs, Optional<String> peer,
        OptionalDouble peerValue, OptionalDouble ratio) {
}
