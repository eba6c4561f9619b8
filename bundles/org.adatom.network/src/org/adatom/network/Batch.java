/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.Map;

/**
 * Examples: inputs, noise and targets by name.
 *
 * @param count  examples, at least 1
 * @param values by name, [count][shape] row-major; read, not copied and not kept
 */
public record Batch(int count, Map<String, double[]> values) {
    /** Checks the count. */
    public Batch {
        Checks.atLeastOne("examples of a batch", count);
    }

    /**
     * {@return the values of an input or target}
     *
     * @param name  its name
     * @param shape of one example
     * @throws NetworkException if they are missing or of another length
     */
    public double[] get(String name, Shape shape) {
        var array = values.get(name);
        if (array == null) {
            throw new NetworkException("the batch has no '" + name + "', only " + values.keySet());
        }
        if (array.length != count * shape.count()) {
            throw new NetworkException("'%s' has %d values, %d examples of %s need %d"
                    .formatted(name, array.length, count, shape, count * shape.count()));
        }
        return array;
    }
}
