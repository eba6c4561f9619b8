/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.adatom.internal.network.Draws;
import org.eclipse.jdt.annotation.Nullable;

/** Arrays by name: the numbers of a network ("dense1.kernel"), gradients, or an optimiser's moments. Immutable. */
public final class Weights {
    private final Map<String, double[]> arrays;

    private Weights(Map<String, double[]> arrays) {
        this.arrays = arrays;
    }

    /**
     * {@return these arrays}
     *
     * @param arrays by name, in order; copied
     */
    public static Weights of(Map<String, double[]> arrays) {
        var copy = new LinkedHashMap<String, double[]>();
        arrays.forEach((name, values) -> copy.put(name, values.clone()));
        return new Weights(copy);
    }

    /**
     * {@return the first weights of a network, drawn in double precision for each array from (seed, its name) alone:
     * the same on every machine and for every engine}
     *
     * @param network whose
     * @param seed    any
     */
    public static Weights initial(Network network, long seed) {
        var arrays = new LinkedHashMap<String, double[]>();
        network.weightSpecs().forEach((name, spec) -> arrays.put(name, Draws.first(spec, seed, name)));
        return new Weights(arrays);
    }

    /** {@return the names, in order} */
    public Set<String> names() {
        return Collections.unmodifiableSet(arrays.keySet());
    }

    /**
     * {@return a copy of an array}
     *
     * @param name its name
     * @throws NetworkException if there is none
     */
    public double[] get(String name) {
        return find(name).clone();
    }

    /**
     * Copies an array.
     *
     * @param name its name
     * @param into at least as long
     * @param at   where to begin
     */
    public void copy(String name, double[] into, int at) {
        var values = find(name);
        System.arraycopy(values, 0, into, at, values.length);
    }

    private double[] find(String name) {
        var values = arrays.get(name);
        if (values == null) {
            throw new NetworkException("there are no weights '" + name + "', only " + arrays.keySet());
        }
        return values;
    }

    /**
     * {@return the length of an array}
     *
     * @param name its name
     */
    public int length(String name) {
        return find(name).length;
    }

    /** {@return the number of all values} */
    public int count() {
        return arrays.values().stream().mapToInt(a -> a.length).sum();
    }

    /**
     * {@return these with some replaced or added}
     *
     * @param others what replaces
     */
    public Weights with(Weights others) {
        var all = new LinkedHashMap<>(arrays);
        all.putAll(others.arrays);
        return new Weights(all);
    }

    /**
     * Checks that these are a network's.
     *
     * @param network whose
     * @return this
     * @throws NetworkException if an array is missing, unknown or of another length
     */
    public Weights check(Network network) {
        var specs = network.weightSpecs();
        specs.forEach((name, spec) -> {
            if (find(name).length != spec.shape().count()) {
                throw new NetworkException("weights '%s' have %d values, the network needs %s"
                        .formatted(name, find(name).length, spec.shape()));
            }
        });
        for (var name : arrays.keySet()) {
            if (!specs.containsKey(name)) {
                throw new NetworkException("weights '" + name + "' are not of this network, which has "
                        + specs.keySet());
            }
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights w && w.arrays.keySet().equals(arrays.keySet()) && arrays.entrySet().stream()
                .allMatch(e -> Arrays.equals(e.getValue(), w.arrays.get(e.getKey())));
    }

    @Override
    public int hashCode() {
        return arrays.keySet().hashCode();
    }

    @Override
    public String toString() {
        return arrays.size() + " arrays of " + count() + " values";
    }
}
