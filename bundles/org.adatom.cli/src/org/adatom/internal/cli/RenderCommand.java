/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.adatom.internal.workbench.WholeFiles;
import org.adatom.render.Camera;
import org.adatom.render.PngImages;
import org.adatom.render.RenderOptions;
import org.adatom.render.RenderTheme;
import org.adatom.render.Renderer;
import org.adatom.render.SceneBuilder;
import org.adatom.render.SceneOptions;
import org.adatom.render.Turn;
import org.adatom.render.Viewpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code adatom render}: a picture of a structure. */
@Command(name = "render", description = "Draw a structure as PNG.")
final class RenderCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE",
            description = "The structure; FILE@INDEX chooses a frame, the last one else.")
    String file = "";

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "IMAGE.png", description = "The picture.")
    String output = "";

    @Option(names = "--size", paramLabel = "WxH", description = "Pixels [1200x900].")
    String size = "1200x900";

    @Option(names = "--rotate", paramLabel = "X,Y,Z",
            description = "Degrees about the axes of the screen, one after the other, from a view along z; without "
                    + "it an oblique view.")
    String rotate = "";

    @Option(names = "--view", paramLabel = "AXIS",
            description = "Look from x, y, z, a, b, c or -x, ...; instead of --rotate.")
    String view = "";

    @Option(names = "--bonds", negatable = true, defaultValue = "true", fallbackValue = "true",
            description = "Draw bonds, or do not [bonds].")
    boolean bonds = true;

    @Option(names = "--style", paramLabel = "STYLE", description = "ball-and-stick, space-filling, sticks or wires.")
    String style = "ball-and-stick";

    @Option(names = "--repeat", paramLabel = "NA,NB,NC", description = "Draw several cells.")
    String repeat = "1,1,1";

    @Option(names = "--background", paramLabel = "COLOUR", description = "light, dark, white, none or RRGGBB [light].")
    String background = "light";

    @Option(names = "--no-cell", description = "Leave out the edges of the cell.")
    boolean noCell;

    @Option(names = "--labels", paramLabel = "WHAT", description = "none, element, index or both [none].")
    String labels = "none";

    @Option(names = "--perspective", description = "Draw near atoms larger.")
    boolean perspective;

    RenderCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        int[] pixels = whole("--size", size, "[x,]", 2, "two numbers such as 1200x900", Renderer.MOST_PIXELS);
        int[] cells = whole("--repeat", repeat, "[x,]", 3, "three numbers such as 2,2,1", 100);
        if (!output.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new UsageException("-o is '" + output + "': the picture is a PNG, end its name in .png");
        }
        var sceneOptions = SceneOptions.DEFAULT.withStyle(constant("--style", style, SceneOptions.Style.values()))
                .withLabels(constant("--labels", labels, SceneOptions.Labels.values()))
                .withRepeat(cells[0], cells[1], cells[2]).withCell(!noCell);
        if (!bonds) {
            sceneOptions = sceneOptions.withBondTolerance(0.5);
        }
        var options = background();
        var structure = Inputs.readOne(session, file, "");
        var scene = new SceneBuilder(sceneOptions).build(structure);
        var camera = Camera.oblique(scene, pixels[0], pixels[1]);
        if (!view.isEmpty()) {
            camera = Camera.looking(viewpoint(), scene, structure.lattice(), pixels[0], pixels[1]);
        } else if (!rotate.isEmpty()) {
            double[] by = degrees();
            camera = camera.withOrientation(Turn.about(1, 0, 0, by[0]).then(Turn.about(0, 1, 0, by[1]))
                    .then(Turn.about(0, 0, 1, by[2])));
        }
        camera = camera.withPerspective(perspective).fit(scene, pixels[0], pixels[1]);
        try {
            PngImages.write(session.path(output), scene, camera, pixels[0], pixels[1], options);
        } catch (IOException e) {
            throw WholeFiles.cannotWrite(session.path(output), e);
        }
        return ExitCode.DONE;
    }

    private RenderOptions background() {
        return switch (background.toLowerCase(Locale.ROOT)) {
            case "none", "transparent" -> RenderOptions.DEFAULT.withTransparent(true);
            case "light" -> RenderOptions.DEFAULT;
            case "dark" -> RenderOptions.DEFAULT.withTheme(RenderTheme.DARK);
            case "white" -> RenderOptions.DEFAULT.withTheme(RenderTheme.PRINT);
            default -> {
                if (!background.matches("#?[0-9A-Fa-f]{6}")) {
                    throw new UsageException("--background is '" + background
                            + "': it must be light, dark, white, none or six "
                            + "hexadecimal digits such as ffffff");
                }
                int rgb = Integer.parseInt(background.replace("#", ""), 16);
                int grey = (rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255);
                yield RenderOptions.DEFAULT.withTheme((grey < 1280 ? RenderTheme.DARK : RenderTheme.PRINT)
                        .withBackground(rgb));
            }
        };
    }

    private Viewpoint viewpoint() {
        return Arrays.stream(Viewpoint.values()).filter(v -> v.label().equalsIgnoreCase(view)).findFirst()
                .orElseThrow(() -> new UsageException("--view is '" + view + "': it must be one of "
                        + String.join(", ", Arrays.stream(Viewpoint.values()).map(Viewpoint::label).toList())));
    }

    private double[] degrees() {
        try {
            double[] by = Arrays.stream(rotate.split(",")).mapToDouble(Double::parseDouble).toArray();
            if (by.length == 3 && Arrays.stream(by).allMatch(Double::isFinite)) {
                return by;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("--rotate is '" + rotate + "': it must be three angles in degrees such as 30,20,0");
    }

    private static int[] whole(String option, String text, String separator, int count, String right, int most) {
        var words = text.strip().split(separator);
        if (words.length == count && Arrays.stream(words).allMatch(w -> w.matches("[0-9]{1,6}"))) {
            int[] out = Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
            if (Arrays.stream(out).allMatch(n -> n >= 1 && n <= most)) {
                return out;
            }
        }
        throw new UsageException(option + " is '" + text + "': it must be " + right + ", each from 1 to " + most);
    }

    private static <E extends Enum<E>> E constant(String option, String text, E[] all) {
        var words = Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
        int at = words.indexOf(text.toLowerCase(Locale.ROOT));
        if (at < 0) {
            throw new UsageException(option + " is '" + text + "': it must be one of " + String.join(", ", words));
        }
        return all[at];
    }
}
