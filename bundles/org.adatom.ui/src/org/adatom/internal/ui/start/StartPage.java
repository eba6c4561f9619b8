/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Problems;
import org.adatom.internal.ui.Shades;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.examples.ExampleProjects;
import org.adatom.internal.ui.form.Field;
import org.adatom.internal.ui.form.Layouts;
import org.adatom.workbench.ExampleDescriptor;
import org.adatom.workbench.ResultStore;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

/** The front page: what to begin with, some ready studies, and what was open last. */
public final class StartPage extends Composite {
    private static final int WIDE = 860;
    private static final int NARROW = 520;
    private static final int PICTURE = 72;
    private static final int RECENT = 5;
    private static final int HIGHLIGHTS = 8;
    private static final String NEW = "org.eclipse.ui.newWizard";
    private static final String NEW_ID = "newWizardId";
    private static final String STRUCTURE = "org.adatom.ui.structure.wizard";

    private final IWorkbenchWindow window;
    private final LocalResourceManager resources;
    private final ScrolledComposite scrolled;
    private final Composite content;
    private final Composite actions;
    private final Composite examples;
    private final Composite recent;
    private final List<Image> made = new ArrayList<>();
    private final List<Card> pictures = new ArrayList<>();
    private boolean dark;

    /** The page of a window. */
    public StartPage(Composite parent, IWorkbenchWindow window) {
        super(parent, SWT.NONE);
        this.window = window;
        resources = new LocalResourceManager(JFaceResources.getResources(), this);
        Field.style(this, Field.PAGE);
        GridLayoutFactory.fillDefaults().applyTo(this);
        scrolled = Layouts.scrolled(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        content = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        product();
        actions = grid(24);
        action("start-new", Messages.Start_new, Messages.Start_newSentence, this::newStructure);
        action("start-open", Messages.Start_open, Messages.Start_openSentence, this::openFile);
        action("start-examples", Messages.Start_examples, Messages.Start_examplesSentence.formatted(
                Core.examples().all().size()), () -> run("org.adatom.ui.examples", Map.of()));
        title(Messages.Examples_title);
        examples = grid(10);
        for (var example : highlights()) {
            pictures.add(new Card(examples, example.label(), Words.pretty(example.description()), PICTURE,
                    () -> ExampleProjects.openAndRun(window, example)));
        }
        recent = grid(0);
        fillRecent();
        scrolled.setContent(content);
        addListener(SWT.Resize, e -> arrange());
        addListener(SWT.Paint, e -> paintPictures());
        content.addListener(SWT.Paint, e -> paintPictures());
        addListener(SWT.Dispose, e -> made.forEach(Image::dispose));
    }

    /** {@return the examples that have a card; the rest stands in the dialog} */
    private static List<ExampleDescriptor> highlights() {
        return Core.examples().all().stream().limit(HIGHLIGHTS).toList();
    }

    private void product() {
        var head = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 2).applyTo(head);
        var icon = new Label(head, SWT.NONE);
        icon.setImage(resources.create(Images.descriptor("start-product")));
        GridDataFactory.swtDefaults().span(1, 2).applyTo(icon);
        var name = new Label(head, SWT.NONE);
        name.setText(Messages.Problem_title);
        name.setFont(resources.create(FontDescriptor.createFrom(getFont()).increaseHeight(16).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.BEGINNING, SWT.END).applyTo(name);
        var words = new Label(head, SWT.NONE);
        words.setText(Messages.Start_sentence);
        words.setFont(resources.create(FontDescriptor.createFrom(getFont()).increaseHeight(1)));
        Field.style(words, Field.QUIET);
        GridDataFactory.fillDefaults().grab(true, true).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(words);
    }

    private Composite grid(int above) {
        var grid = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(12, 12).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, above).applyTo(grid);
        return grid;
    }

    private void title(String text) {
        var label = new Label(content, SWT.NONE);
        label.setText(text);
        label.setFont(resources.create(FontDescriptor.createFrom(getFont()).increaseHeight(3).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().indent(0, 28).applyTo(label);
    }

    private void action(String icon, String title, String sentence, Runnable action) {
        var card = new Card(actions, title, sentence, 32, action);
        card.setImage(resources.create(Images.descriptor(icon)));
    }

    /** Shows again what was open last. */
    public void fillRecent() {
        for (var child : recent.getChildren()) {
            child.dispose();
        }
        var files = RecentFiles.all();
        GridLayoutFactory.fillDefaults().spacing(12, 6).numColumns(2).applyTo(recent);
        if (!files.isEmpty()) {
            var head = new Label(recent, SWT.NONE);
            head.setText(Messages.Start_recent);
            head.setFont(resources.create(FontDescriptor.createFrom(getFont()).increaseHeight(3).setStyle(SWT.BOLD)));
            GridDataFactory.fillDefaults().span(2, 1).indent(0, 28).applyTo(head);
        }
        for (var file : files.stream().limit(RECENT).toList()) {
            var link = new Link(recent, SWT.NONE);
            boolean results = file.endsWith(ResultStore.RUN_FILE) && file.getNameCount() > 2;
            var named = results ? file.getParent() : file; // a folder of results is known by its own name
            link.setText("<a>" + String.valueOf(named.getFileName()).replace("&", "&&") + "</a>");
            link.addListener(SWT.Selection, e -> open(file));
            var folder = new Label(recent, SWT.NONE);
            folder.setText(shown(named.getParent()).replace("&", "&&"));
            Field.style(folder, Field.QUIET);
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(folder);
        }
        arrange();
    }

    private static String shown(java.nio.file.Path folder) {
        var root = Platform.getLocation().toPath();
        return folder == null ? "" : folder.startsWith(root) ? root.relativize(folder).toString() : folder.toString();
    }

    private void arrange() {
        int width = getClientArea().width;
        if (width <= 0) {
            return;
        }
        int side = Math.max(width < 700 ? 18 : 28, (width - WIDE) / 2);
        boolean roomy = getClientArea().height > 640;
        GridLayoutFactory.fillDefaults().margins(side, roomy ? 44 : 24).spacing(0, 0).applyTo(content);
        int columns = width < NARROW ? 1 : width - 2 * side > 640 ? 3 : 2;
        ((GridLayout) actions.getLayout()).numColumns = width < NARROW ? 1 : 3;
        ((GridLayout) examples.getLayout()).numColumns = Math.min(columns, 2);
        for (var grid : List.of(actions, examples)) {
            for (var card : grid.getChildren()) {
                int n = ((GridLayout) grid.getLayout()).numColumns;
                card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
                ((GridData) card.getLayoutData()).widthHint = (width - 2 * side - 12 * (n - 1)) / n;
            }
        }
        Layouts.fit(scrolled);
    }

    /** Has the pictures made for the ground that the theme gives, again when that changes. */
    private void paintPictures() {
        boolean now = Shades.isDark(content);
        if (made.isEmpty() && !pictures.isEmpty() && getData("asked") == null || now != dark) {
            setData("asked", Boolean.TRUE);
            dark = now;
            var all = highlights();
            for (int i = 0; i < pictures.size(); i++) {
                picture(all.get(i), pictures.get(i), now);
            }
        }
    }

    private void picture(ExampleDescriptor example, Card card, boolean onDark) {
        int percent = Math.max(100, getMonitor().getZoom());
        var display = getDisplay();
        ExamplePictures.make(example, PICTURE * percent / 100, onDark, data -> display.asyncExec(() -> {
            if (!card.isDisposed() && onDark == dark) {
                var image = new Image(display, provider(data, percent));
                made.add(image);
                card.setImage(image);
            }
        }));
    }

    private static ImageDataProvider provider(ImageData data, int percent) {
        return zoom -> zoom == percent ? data : zoom == 100 ? data.scaledTo(PICTURE, PICTURE) : null;
    }

    private void newStructure() {
        run(NEW, Map.of(NEW_ID, STRUCTURE));
    }

    private void run(String id, Map<String, String> parameters) {
        Command command = window.getService(ICommandService.class).getCommand(id);
        try {
            window.getService(IHandlerService.class).executeCommand(ParameterizedCommand.generateCommand(command,
                    parameters), null);
        } catch (CommandException e) {
            Problems.show(window.getShell(), e);
        }
    }

    private void openFile() {
        var dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText(Messages.Start_openTitle);
        dialog.setFilterPath(Platform.getLocation().toOSString());
        var chosen = dialog.open();
        if (chosen != null) {
            open(java.nio.file.Path.of(chosen));
        }
    }

    private void open(java.nio.file.Path file) {
        var page = window.getActivePage();
        try {
            if (page != null) {
                IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(Path.fromOSString(file.toString())));
            }
        } catch (PartInitException e) {
            Problems.show(window.getShell(), e);
        }
    }

    @Override
    public boolean setFocus() {
        return actions.getChildren()[0].setFocus();
    }

    /** {@return the cards of the actions and of the examples} */
    public List<Composite> grids() {
        return Collections.unmodifiableList(List.of(actions, examples));
    }
}
