/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.adatom.learning.LearningException;
import org.adatom.learning.model.Reference;
import org.adatom.numerics.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** Fisher's irises against scikit-learn 1.2.1, without scaling. */
class ClustersTest {
    private static final Runnable GO_ON = () -> { };

    @Test
    void kMeans() {
        var iris = Reference.iris();
        var found = KMeans.of(iris.x(), 150, 4, 3, 10, new SplittableRandom(1), GO_ON);
        Reference.assertNear("iris_kmeans3_inertia", new double[] {found.inertia()}, 1e-9);
        Reference.assertNear("iris_kmeans3_silhouette", new double[] {Statistics.mean(found.silhouettes(iris.x(), 4,
                GO_ON))}, 1e-12);
    }

    @Test
    void denseGroups() {
        var found = Dbscan.of(Reference.iris().x(), 150, 4, 0.5, 5, GO_ON);
        Reference.assertNear("iris_dbscan_.5_5", sorted(found.noise(), found.sizes()), 0);
    }

    @Test
    void ward() {
        var found = Agglomeration.of(Reference.iris().x(), 150, 4, 3, Agglomeration.Linkage.WARD, GO_ON);
        Reference.assertNear("iris_ward3_sizes", sorted(-1, found.sizes()), 0);
    }

    private static double[] sorted(int first, int[] sizes) {
        var all = Arrays.copyOf(sizes, sizes.length + (first < 0 ? 0 : 1));
        if (first >= 0) {
            all[sizes.length] = first;
        }
        return Arrays.stream(all).sorted().asDoubleStream().toArray();
    }

    /** scikit-learn ends when the likelihood grows by less than 1e-3; ours goes on to 1e-8. */
    @Test
    void mixture() {
        var found = GaussianMixture.of(Reference.iris().x(), 150, 4, 3, 1e-8, new SplittableRandom(1), GO_ON);
        double expected = Reference.numbers("iris_gmm3_lower_bound")[0];
        assertTrue(found.converged());
        assertEquals(expected, found.logLikelihood(), 1.5e-3);
        assertEquals(1, Arrays.stream(found.weights()).sum(), 1e-12);
    }

    @Test
    void principalComponents() {
        var pca = Pca.of(Reference.iris().x(), 150, 4);
        Reference.assertNear("iris_pca/explained_variance", pca.variances(), 1e-12);
        Reference.assertNear("iris_pca/ratio", pca.shares(), 1e-12);
        Reference.assertNear("iris_pca/abs_components", Arrays.stream(pca.components()).map(Math::abs).toArray(),
                1e-10);
    }

    @Test
    void componentsOfMoreFeaturesThanSamples() {
        var x = new double[3 * 20];
        for (int q = 0; q < x.length; q++) {
            x[q] = Math.sin(q * q);
        }
        var pca = Pca.of(x, 3, 20);
        var map = pca.project(x, 3, 2);
        double there = 0;
        double here = 0;
        for (int k = 0; k < 20; k++) {
            there += Math.pow(x[k] - x[40 + k], 2);
        }
        for (int k = 0; k < 2; k++) {
            here += Math.pow(map[k] - map[4 + k], 2);
        }
        assertEquals(there, here, 1e-10, "two components of three samples keep all distances");
    }

    /** Different starts end in different maps: scikit-learn's divergence is one of them, ours must not be 5 % worse. */
    @Test
    void map() {
        var found = Tsne.of(Reference.iris().x(), 150, 4, 30, 1000, new SplittableRandom(1), (step, map) -> { });
        double expected = Reference.numbers("iris_tsne_kl")[0];
        assertTrue(found.divergence() < 1.05 * expected && found.divergence() > 0.8 * expected,
                found.divergence() + " and not about " + expected);
    }

    @Test
    void samplesThatAreAllTheSame() {
        var x = new double[40];
        assertEquals(0, KMeans.of(x, 20, 2, 3, 2, new SplittableRandom(1), GO_ON).inertia());
        assertEquals(1, Dbscan.of(x, 20, 2, 0.1, 3, GO_ON).count());
        assertEquals(0, Pca.of(x, 20, 2).variances()[0]);
        assertEquals(3, Agglomeration.of(x, 20, 2, 3, Agglomeration.Linkage.AVERAGE, GO_ON).count());
        assertTrue(Double.isFinite(GaussianMixture.of(x, 20, 2, 2, 1e-6, new SplittableRandom(1), GO_ON)
                .logLikelihood()));
    }

    @Test
    void moreClustersThanSamples() {
        var e = assertThrows(LearningException.class, () -> KMeans.of(new double[4], 2, 2, 3, 1,
                new SplittableRandom(1), GO_ON));
        assertEquals("3 clusters of 2 samples: choose 1 to 2", e.getMessage());
    }

    @Test
    void linkagesFindWhatIsApart() {
        var x = new double[60];
        var random = new SplittableRandom(2);
        for (int i = 0; i < 30; i++) {
            x[2 * i] = i % 3 * 10 + random.nextDouble();
            x[2 * i + 1] = random.nextDouble();
        }
        for (var linkage : Agglomeration.Linkage.values()) {
            assertArrayEquals(new int[] {10, 10, 10}, Agglomeration.of(x, 30, 2, 3, linkage, GO_ON).sizes(),
                    linkage.name());
        }
    }
}
