/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network.training;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.adatom.network.Batch;
import org.adatom.network.NetworkException;

/** Examples by number: in memory, or read and turned as they are wanted. */
public interface DataSource {
    /** {@return how many examples there are} */
    int count();

    /**
     * {@return some examples}
     *
     * @param rows which, each within 0..count-1
     * @param seed of whatever is random in them, such as the noise of a variational autoencoder; the same seed gives
     * the
     *             same batch
     */
    Batch batch(int[] rows, long seed);

    /**
     * {@return examples in memory}
     *
     * @param count  how many, at least 1
     * @param arrays inputs and targets by name, [count][shape] row-major; not copied
     * @throws NetworkException if a length is not a multiple of the count
     */
    static DataSource of(int count, Map<String, double[]> arrays) {
        if (count < 1) {
            throw new NetworkException("there are no examples");
        }
        var kept = new LinkedHashMap<>(arrays);
        kept.forEach((name, values) -> {
            if (values.length % count != 0) {
                throw new NetworkException("'" + name + "' has " + values.length + " values for " + count
                        + " examples");
            }
        });
        return new DataSource() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Batch batch(int[] rows, long seed) {
                var values = new HashMap<String, double[]>();
                kept.forEach((name, all) -> {
                    int width = all.length / count;
                    var some = new double[rows.length * width];
                    for (int i = 0; i < rows.length; i++) {
                        System.arraycopy(all, rows[i] * width, some, i * width, width);
                    }
                    values.put(name, some);
                });
                return new Batch(rows.length, values);
            }
        };
    }
}
