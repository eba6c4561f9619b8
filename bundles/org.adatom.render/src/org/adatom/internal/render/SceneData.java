/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.render;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/** What is drawn, without what is highlighted; occlusion is worked out when first asked for. */
public final class SceneData {
    private final double[] origin;
    private final Spheres spheres;
    private final Bonds bonds;
    private final Segments segments;
    private final List<Caption> captions;
    private final double reach;
    private volatile @Nullable Occlusion occlusion;

    /** @param origin [3], A, what all coordinates are relative to */
    public SceneData(double[] origin, Spheres spheres, Bonds bonds, Segments segments, List<Caption> captions) {
        this.origin = origin.clone();
        this.spheres = spheres;
        this.bonds = bonds;
        this.segments = segments;
        this.captions = List.copyOf(captions);
        this.reach = reach(spheres, segments);
    }

    private static double reach(Spheres s, Segments lines) {
        double most = 0;
        for (int i = 0; i < s.count(); i++) {
            double d = Math.sqrt((double) s.x()[i] * s.x()[i] + (double) s.y()[i] * s.y()[i] + (double) s.z()[i] * s.z()[i]);
            most = Math.max(most, d + s.radius()[i]);
        }
        var e = lines.ends();
        for (int i = 0; i < e.length; i += 3) {
            most = Math.max(most, Math.sqrt((double) e[i] * e[i] + (double) e[i + 1] * e[i + 1] + (double) e[i + 2] * e[i + 2]));
        }
        return most;
    }

    /** {@return [3], A} */
    public double[] origin() {
        return origin;
    }

    /** {@return the balls} */
    public Spheres spheres() {
        return spheres;
    }

    /** {@return the bonds} */
    public Bonds bonds() {
        return bonds;
    }

    /** {@return the lines} */
    public Segments segments() {
        return segments;
    }

    /** {@return the words} */
    public List<Caption> captions() {
        return captions;
    }

    /** {@return radius of the sphere about the origin that holds everything, A} */
    public double reach() {
        return reach;
    }

    /** {@return how much light reaches each ball; computed once} */
    public Occlusion occlusion(Workers workers) {
        var known = occlusion;
        if (known == null) {
            known = Occlusion.of(spheres, workers);
            occlusion = known;
        }
        return known;
    }
}
