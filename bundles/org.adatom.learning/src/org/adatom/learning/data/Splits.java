/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.adatom.internal.learning.data.SimilarRows;
import org.adatom.internal.learning.data.SplitFiles;
import org.adatom.learning.LearningException;

/**
 * Ways to divide samples into those that a model is fitted to and those that tell how good it is. What is left out by a
 * way to split decides what the score means: random splits tell how it interpolates, groups and clusters how it does on
 * what is new.
 */
public final class Splits {
    private Splits() {
    }

    /**
     * {@return samples drawn at random}
     *
     * @param count how many samples there are, at least 2
     * @param validation share for validation, 0 for none
     * @param test share for the test; at least one sample is left for training
     * @param random draws
     */
    public static Split random(int count, double validation, double test, RandomGenerator random) {
        shares(count, validation, test);
        return cut(shuffled(IntStream.range(0, count).toArray(), random), validation, test, 1);
    }

    /**
     * {@return samples drawn at random so that each class has the same share of each part}
     *
     * @param classes what each sample is
     * @param validation share for validation, 0 for none
     * @param test share for the test
     * @param random draws
     */
    public static Split stratified(String[] classes, double validation, double test, RandomGenerator random) {
        shares(classes.length, validation, test);
        var parts = new ArrayList<Split>();
        groups(classes).values().forEach(rows -> parts.add(cut(shuffled(rows, random), validation, test, 0)));
        var split = joined(parts);
        return split.test().length == 0 ? random(classes.length, validation, test, random) : split;
    }

    /**
     * {@return strata of numbers: ten ranges with as many samples each, for {@link #stratified}} NaN is a stratum of
     * its own.
     */
    public static String[] strata(double[] values) {
        var sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        var out = new String[values.length];
        for (int i = 0; i < out.length; i++) {
            int at = Arrays.binarySearch(sorted, values[i]);
            while (at > 0 && sorted[at - 1] == values[i]) {
                at--;
            }
            out[i] = Double.isNaN(values[i]) ? "none" : Integer.toString((int) (10L * Math.max(at, 0) / sorted.length));
        }
        return out;
    }

    /**
     * {@return whole groups drawn at random} No group is in two parts, so that the test shows groups that were never
     * seen.
     *
     * @param group the group of each sample; at least two groups
     * @param validation share of the samples for validation, about; 0 for none
     * @param test share of the samples for the test, about; at least one group
     * @param random draws
     */
    public static Split byGroup(String[] group, double validation, double test, RandomGenerator random) {
        shares(group.length, validation, test);
        var groups = new ArrayList<>(groups(group).values());
        int needed = validation > 0 ? 3 : 2;
        if (groups.size() < needed) {
            throw new LearningException("there is only " + groups.size() + (groups.size() == 1 ? " group" : " groups")
                    + ": a split "
                    + "by group needs at least " + needed);
        }
        int[] order = shuffled(IntStream.range(0, groups.size()).toArray(), random);
        var testing = new ArrayList<int[]>();
        var validating = new ArrayList<int[]>();
        var training = new ArrayList<int[]>();
        int inTest = 0;
        int inValidation = 0;
        for (int k = 0; k < order.length; k++) {
            var rows = groups.get(order[k]);
            int left = order.length - k;
            if ((testing.isEmpty() || inTest + rows.length / 2.0 <= test * group.length) && left > needed - 1
                    || testing.isEmpty()) {
                testing.add(rows);
                inTest += rows.length;
            } else if (validation > 0 && (validating.isEmpty()
                    || inValidation + rows.length / 2.0 <= validation * group.length && left > 1)) {
                validating.add(rows);
                inValidation += rows.length;
            } else {
                training.add(rows);
            }
        }
        if (training.isEmpty()) {
            training.add(testing.removeLast());
        }
        return new Split(flat(training), flat(validating), flat(testing));
    }

    /**
     * {@return for each group a split that tests on it and trains on all others}
     *
     * @param group the group of each sample
     */
    public static List<Split> leaveOneGroupOut(String[] group) {
        var groups = groups(group);
        if (groups.size() < 2) {
            throw new LearningException("there is only one group: leaving one out needs at least two");
        }
        var out = new ArrayList<Split>();
        for (var rows : groups.values()) {
            out.add(new Split(others(group.length, rows), rows));
        }
        return out;
    }

    /**
     * {@return for each cluster of similar samples a split that tests on it and trains on all others} Shows how a model
     * does on materials unlike those it knows (B. Meredig et al., Mol. Syst. Des. Eng. 3, 819, 2018, doi
     * 10.1039/C8ME00012C). Clusters are found by k-means on the inputs, each scaled to mean 0 and deviation 1; targets
     * are not looked at.
     *
     * @param samples at least as many as clusters
     * @param clusters how many, at least 2
     * @param random where the search begins
     */
    public static List<Split> leaveOneClusterOut(Samples samples, int clusters, RandomGenerator random) {
        if (clusters < 2 || clusters > samples.count()) {
            throw new LearningException(clusters + " clusters of " + samples.count() + " samples: choose 2 to "
                    + samples.count());
        }
        int[] cluster = SimilarRows.of(samples.x(), samples.count(), samples.features(), clusters, random);
        return leaveOneGroupOut(Arrays.stream(cluster).mapToObj(Integer::toString).toArray(String[]::new));
    }

    /** {@return the first samples for training, the last for the test, by the order of a time or any other number} */
    public static Split byTime(double[] time, double validation, double test) {
        shares(time.length, validation, test);
        int[] order = IntStream.range(0, time.length).boxed().sorted(Comparator.comparingDouble(i -> time[i]))
                .mapToInt(i -> i)
                .toArray();
        int nTest = share(order.length, test);
        int nValidation = validation > 0 ? share(order.length, validation) : 0;
        int train = order.length - nTest - nValidation;
        return new Split(Arrays.copyOf(order, train), Arrays.copyOfRange(order, train, train + nValidation),
                Arrays.copyOfRange(order, train + nValidation, order.length));
    }

    /**
     * Writes splits into a file beside the data, with the data's SHA-256, so that they can be used again.
     *
     * @param file such as gaps.split.json
     * @param name what they are called
     * @param data the file that was split
     * @param splits row numbers
     * @throws IOException when it cannot be written, or the data cannot be read
     */
    public static void write(Path file, String name, Path data, List<Split> splits) throws IOException {
        SplitFiles.write(file, name, data, splits);
    }

    /**
     * {@return the splits of a file}
     *
     * @param file what {@link #write} wrote
     * @param data the file that is to be split
     * @throws IOException when it is damaged, or the data are not those that were split
     */
    public static List<Split> read(Path file, Path data) throws IOException {
        return SplitFiles.read(file, data);
    }

    private static void shares(int count, double validation, double test) {
        if (!(validation >= 0 && test > 0 && validation + test < 1)) {
            throw new LearningException("shares of " + validation + " for validation and " + test
                    + " for the test leave nothing to train with: they must be at least 0, above 0, and below 1 "
                    + "together");
        }
        int needed = validation > 0 ? 3 : 2;
        if (count < needed) {
            throw new LearningException(count + (count == 1 ? " sample" : " samples")
                    + " cannot be split: at least " + needed
                    + " are needed");
        }
    }

    private static int share(int count, double share) {
        return Math.max(1, (int) Math.round(share * count));
    }

    private static Split cut(int[] order, double validation, double test, int least) {
        int n = order.length;
        int nTest = Math.clamp(Math.round(test * n), Math.min(least, n - 1), n - 1);
        int nValidation = validation > 0 ? Math.clamp(Math.round(validation * n), 0, n - 1 - nTest) : 0;
        return new Split(sorted(Arrays.copyOfRange(order, nTest + nValidation, n)),
                sorted(Arrays.copyOfRange(order, nTest, nTest + nValidation)), sorted(Arrays.copyOf(order, nTest)));
    }

    private static Split joined(List<Split> parts) {
        return new Split(flat(parts.stream().map(Split::train).toList()),
                flat(parts.stream().map(Split::validation).toList()),
                flat(parts.stream().map(Split::test).toList()));
    }

    private static int[] sorted(int[] rows) {
        var out = rows.clone();
        Arrays.sort(out);
        return out;
    }

    private static int[] flat(List<int[]> parts) {
        return parts.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] others(int count, int[] rows) {
        var gone = new boolean[count];
        for (int i : rows) {
            gone[i] = true;
        }
        return IntStream.range(0, count).filter(i -> !gone[i]).toArray();
    }

    private static int[] shuffled(int[] rows, RandomGenerator random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int keep = rows[i];
            rows[i] = rows[j];
            rows[j] = keep;
        }
        return rows;
    }

    private static Map<String, int[]> groups(String[] group) {
        var lists = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < group.length; i++) {
            lists.computeIfAbsent(group[i], g -> new ArrayList<>()).add(i);
        }
        var out = new LinkedHashMap<String, int[]>();
        lists.forEach((g, rows) -> out.put(g, rows.stream().mapToInt(i -> i).toArray()));
        return out;
    }
}
