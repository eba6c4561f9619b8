/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.simulation.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.adatom.analysis.ResultItem.Column;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/**
 * How far atoms go: the mean squared displacement by the time between two frames, the motion of the whole taken out, and the
 * diffusion coefficient by Einstein's relation, MSD = 6 D t (A. Einstein, Ann. Phys. 322, 549, 1905, doi
 * 10.1002/andp.19053220806). Atoms are followed across the borders of the cell.
 */
public final class Displacements {
    private static final int MOST_ATOMS = 2_000;
    private static final int BLOCKS = 5;
    private static final long MOST_TERMS = 400_000_000L;

    private final double spacing;
    private final int[] chosen;
    private final double[] masses;
    private final TreeMap<String, boolean[]> groups = new TreeMap<>();
    private final List<double[]> frames = new ArrayList<>();
    private double[] last = {};
    private double[] path = {};

    /**
     * Starts with no frame.
     *
     * @param like a structure with the elements of all frames
     * @param spacing fs between two frames
     */
    public Displacements(Structure like, double spacing) {
        this.spacing = spacing;
        this.masses = like.masses();
        int n = like.count();
        int m = Math.min(n, MOST_ATOMS);
        boolean[] fixed = like.fixed();
        chosen = IntStream.range(0, m).map(k -> (int) ((long) k * n / m)).filter(i -> !fixed[i]).toArray();
        for (int k = 0; k < chosen.length; k++) {
            groups.computeIfAbsent(Element.of(like.number(chosen[k])).symbol(), s -> new boolean[chosen.length])[k] = true;
        }
    }

    /** Adds the next frame. */
    public void add(Structure frame) {
        var f = frame.lattice().isComplete() && frame.periodicity().any() ? frame.fractionalPositions() : new double[0];
        var x = frame.positions();
        if (last.length == 0) {
            path = x.clone();
        } else if (f.length == 0) {
            path = x.clone();
        } else {
            follow(frame, f);
        }
        last = f.length == 0 ? x : f;
        frames.add(relative());
    }

    /** Adds to the path the shortest way from the last frame to this one. */
    private void follow(Structure frame, double[] f) {
        var d = new double[f.length];
        for (int k = 0; k < f.length; k++) {
            d[k] = f[k] - last[k];
            if (frame.periodicity().along(k % 3)) {
                d[k] -= Math.rint(d[k]);
            }
        }
        var step = frame.lattice().toCartesian(d);
        for (int k = 0; k < step.length; k++) {
            path[k] += step[k];
        }
    }

    private double[] relative() {
        var centre = new double[3];
        double mass = 0;
        for (int i = 0; i < masses.length; i++) {
            mass += masses[i];
            for (int c = 0; c < 3; c++) {
                centre[c] += masses[i] * path[3 * i + c];
            }
        }
        var out = new double[3 * chosen.length];
        for (int k = 0; k < out.length; k++) {
            out[k] = path[3 * chosen[k / 3] + k % 3] - centre[k % 3] / mass;
        }
        return out;
    }

    /** {@return how many frames were added} */
    public int frames() {
        return frames.size();
    }

    /** {@return times, ps: up to half of the trajectory} */
    public Column times() {
        var out = new double[lags()];
        for (int k = 0; k < out.length; k++) {
            out[k] = k * spacing / 1000;
        }
        return new Column("Time", "ps", out);
    }

    private int lags() {
        return Math.max(1, frames.size() / 2 + 1);
    }

    /** {@return for each element the mean squared displacement, A^2} */
    public List<Column> curves() {
        var out = new ArrayList<Column>();
        groups.forEach((name, atoms) -> out.add(new Column(name, "A^2", curve(atoms, 0, frames.size(), lags()))));
        return out;
    }

    private double[] curve(boolean[] atoms, int first, int last, int lags) {
        var out = new double[lags];
        long cost = (long) lags * (last - first) * atoms.length;
        int stride = (int) Math.max(1, cost / MOST_TERMS);
        for (int lag = 1; lag < lags; lag++) {
            double sum = 0;
            int origins = 0;
            int members = 0;
            for (int o = first; o + lag < last; o += stride) {
                double[] a = frames.get(o);
                double[] b = frames.get(o + lag);
                members = 0;
                for (int k = 0; k < atoms.length; k++) {
                    if (atoms[k]) {
                        double dx = b[3 * k] - a[3 * k];
                        double dy = b[3 * k + 1] - a[3 * k + 1];
                        double dz = b[3 * k + 2] - a[3 * k + 2];
                        sum += dx * dx + dy * dy + dz * dz;
                        members++;
                    }
                }
                origins++;
            }
            out[lag] = sum / Math.max(1, (long) origins * members);
        }
        return out;
    }

    /**
     * Diffusion of one element.
     *
     * @param element its symbol
     * @param value cm^2/s
     * @param error one standard error, from the slopes of parts of the trajectory; NaN where it is too short
     */
    public record Diffusion(String element, double value, double error) {
    }

    /** {@return the diffusion coefficients; empty when there are fewer than 20 frames} */
    public List<Diffusion> diffusion() {
        var out = new ArrayList<Diffusion>();
        if (frames.size() >= 20) {
            groups.forEach((name, atoms) -> {
                double value = slope(atoms, 0, frames.size());
                int size = frames.size() / BLOCKS;
                var parts = new double[BLOCKS];
                for (int b = 0; b < BLOCKS; b++) {
                    parts[b] = size < 10 ? Double.NaN : slope(atoms, b * size, (b + 1) * size);
                }
                var average = BlockAverage.of(parts);
                out.add(new Diffusion(name, value, average.deviation() / Math.sqrt(BLOCKS - 1.0)));
            });
        }
        return out;
    }

    /** The slope over the middle of the curve, past the first, ballistic tenth and before the last, noisy half; cm^2/s. */
    private double slope(boolean[] atoms, int first, int last) {
        int lags = Math.max(5, (last - first) / 2);
        var msd = curve(atoms, first, last, lags);
        var t = new double[lags];
        for (int k = 0; k < lags; k++) {
            t[k] = k * spacing;
        }
        // A^2/fs = 1e-16 cm^2 / 1e-15 s
        return LineFit.of(t, msd, Math.max(1, lags / 5), lags).slope() / 6 * 0.1;
    }
}
