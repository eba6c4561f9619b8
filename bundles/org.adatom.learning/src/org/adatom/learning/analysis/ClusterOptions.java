/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.analysis;

import org.adatom.learning.cluster.Agglomeration;
import org.adatom.numerics.parameter.Parameter;

/**
 * How clusters are found.
 *
 * @param features titles of the columns
 * @param without titles of columns that are left out
 * @param scaled whether features are scaled
 * @param method how
 * @param clusters how many
 * @param radius of DBSCAN
 * @param neighbours of DBSCAN
 * @param linkage of agglomeration
 * @param tries of k-means
 * @param most up to how many clusters are compared
 */
public record ClusterOptions(
        @Parameter(label = "Features", choices = "columns",
        help = "Columns to look at, separated by commas. Empty: all that hold "
                + "numbers or a few words.") String features,
        @Parameter(label = "Left out", choices = "columns",
        help = "Columns not to look at, separated by commas, such as a class that is "
                + "to be compared with.") String without,
        @Parameter(label = "Scaled", initial = "true",
        help = "Gives each feature mean 0 and deviation 1 first.") boolean scaled,
        @Parameter(label = "Method", initial = "kmeans", options = {"kmeans", "mixture", "dbscan", "agglomeration"},
                help = "kmeans: round groups. mixture: normal distributions. dbscan: dense groups of any shape, the "
                        + "rest is noise. "
                        + "agglomeration: joins the nearest.") String method,
        @Parameter(label = "Clusters", initial = "3", min = 1, max = 10_000, when = "method!=dbscan") int clusters,
        @Parameter(label = "Radius", initial = "0.5", min = 1e-12, max = 1e12, when = "method=dbscan",
                help = "How far a neighbour may be, in units of the features as they are compared.") double radius,
        @Parameter(label = "Neighbours", initial = "5", min = 1, max = 1_000_000, when = "method=dbscan",
                help = "How many samples, itself too, are within the radius of one inside a cluster.") int neighbours,
        @Parameter(label = "Linkage", initial = "ward", when = "method=agglomeration",
        help = "ward: least growth of the inertia. average, "
                + "complete: mean, largest distance.") Agglomeration.Linkage linkage,
        @Parameter(label = "Tries", initial = "10", min = 1, max = 10_000, advanced = true, when = "method=kmeans",
                help = "From other first means; the best is taken.") int tries,
        @Parameter(label = "Compare up to", initial = "10", min = 0, max = 1000, when = "method=kmeans",
                help = "Draws inertia and silhouette for 2 to so many clusters; 0 leaves it out.") int most) {
}
