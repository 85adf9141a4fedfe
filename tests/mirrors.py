"""Sources without a test file of their own name, and where they are tried instead.

A line a source. Whoever writes the tests of one takes its line out; whoever adds a source that
needs none of its own puts a line in. `tests/test_project.py` holds this list to the files.
"""

DECLARED = (
    "gui/photo_import/reading_progress.py",
    "gui/session/run_state.py",
    "model/photos/photo.py",
    "model/training/limits.py",
    "model/training/optimisers/optimiser.py",
    "model/training/schedules/schedule.py",
)
"""These say what things are and decide nothing, so there is nothing to try."""

TRIED = {
    "tests/gui/page/test_page.py": ("gui/page/room.py",),
    "tests/gui/panels/numbers/test_group_list.py": ("gui/panels/numbers/alike_dialog.py",),
    "tests/gui/window/test_step_guess.py": ("gui/window/step_guess_card.py",),
    "tests/gui/panels/numbers/test_loss_curve.py": ("gui/panels/numbers/loss_plot.py",),
    "tests/gui/plots/test_plot.py": ("gui/plots/cursor.py", "gui/plots/plot_menu.py"),
    "tests/gui/rooms/descent/blind_walk/test_blind_walk_page.py": (
        "gui/rooms/descent/blind_walk/blind_card.py",
        "gui/rooms/descent/blind_walk/game.py",
    ),
    "tests/gui/rooms/descent/branches/test_branches_page.py": (
        "gui/rooms/descent/branches/branch_list.py",
    ),
    "tests/gui/rooms/descent/comparison/test_compare_page.py": (
        "gui/plots/lanes_plot.py",
        "gui/rooms/descent/comparison/compare_form.py",
        "gui/rooms/descent/comparison/lanes_card.py",
        "gui/rooms/descent/comparison/lanes_table.py",
        "gui/rooms/descent/comparison/variation_words.py",
    ),
    "tests/gui/rooms/descent/landscape/test_terrain_map.py": (
        "gui/rooms/descent/landscape/ground.py",
        "gui/rooms/descent/landscape/level_bar.py",
    ),
    "tests/gui/rooms/descent/one_step/test_behaviour_tile.py": (
        "gui/rooms/descent/one_step/behaviour_words.py",
    ),
    "tests/gui/rooms/descent/one_step/test_step_page.py": (
        "gui/rooms/descent/one_step/line_search_result.py",
        "gui/rooms/descent/one_step/rehearsing.py",
    ),
    "tests/gui/rooms/descent/one_step/test_valley_card.py": (
        "gui/rooms/descent/one_step/rate_axis.py",
        "gui/rooms/descent/one_step/valley_plot.py",
    ),
    "tests/gui/rooms/descent/terrain/test_terrain_page.py": (
        "gui/rooms/descent/landscape/chart.py",
        "gui/rooms/descent/terrain/terrain_card.py",
        "gui/rooms/descent/terrain/weight_picker.py",
    ),
    "tests/gui/rooms/gradient/test_bugs_page.py": ("gui/rooms/gradient/bug_card.py",),
    "tests/gui/rooms/gradient/definition/test_definition_page.py": (
        "gui/rooms/gradient/definition/definition_card.py",
        "gui/rooms/gradient/definition/lecture_example.py",
        "gui/rooms/gradient/definition/moment.py",
        "gui/rooms/gradient/definition/photo_example.py",
        "gui/rooms/gradient/definition/slope_question.py",
        "gui/rooms/gradient/definition/weights_card.py",
    ),
    "tests/gui/rooms/gradient/h/test_h_page.py": (
        "gui/page/subject.py",
        "gui/rooms/gradient/h/h_card.py",
        "gui/rooms/gradient/h/h_plot.py",
        "gui/rooms/gradient/h/one_weight.py",
    ),
    "tests/gui/rooms/gradient/race/test_race_page.py": (
        "gui/rooms/gradient/race/lane_pictures.py",
        "gui/rooms/gradient/race/race_card.py",
        "gui/rooms/gradient/race/race_drawing.py",
    ),
    "tests/gui/rooms/results/test_answer_strip.py": (
        "gui/rooms/results/strip_drawing.py",
        "gui/rooms/results/strip_layout.py",
        "gui/rooms/results/strip_words.py",
    ),
    "tests/gui/rooms/results/test_confusion_card.py": ("gui/rooms/results/confusion_table.py",),
    "tests/gui/rooms/score/one_photo/test_one_photo_page.py": (
        "gui/rooms/score/label_box.py",
        "gui/rooms/score/number_words.py",
        "gui/rooms/score/one_photo/feature_rows.py",
        "gui/rooms/score/one_photo/label_question.py",
        "gui/rooms/score/one_photo/network_view.py",
        "gui/rooms/score/one_photo/parts_card.py",
        "gui/rooms/score/one_photo/photo_hero.py",
        "gui/rooms/score/one_photo/pixel_drawing.py",
        "gui/rooms/score/one_photo/pixel_view.py",
        "gui/rooms/score/one_photo/score_way.py",
        "gui/rooms/score/one_photo/waterfall.py",
        "gui/rooms/score/one_photo/way_drawing.py",
        "gui/rooms/score/one_photo/way_layout.py",
        "gui/rooms/score/pen.py",
        "gui/rooms/score/when_low.py",
    ),
    "tests/gui/rooms/score/regression/test_houses_page.py": (
        "gui/rooms/score/regression/film_row.py",
        "gui/rooms/score/regression/grip.py",
        "gui/rooms/score/regression/house_column.py",
        "gui/rooms/score/regression/house_drawing.py",
        "gui/rooms/score/regression/house_picture.py",
        "gui/rooms/score/regression/house_plot.py",
        "gui/rooms/score/regression/house_words.py",
        "gui/rooms/score/regression/mean_square.py",
        "gui/rooms/score/regression/more_cards.py",
        "gui/rooms/score/regression/raw_card.py",
        "gui/rooms/score/regression/raw_plot.py",
    ),
    "tests/gui/rooms/score/scores/test_scores_page.py": (
        "gui/rooms/score/scores/bench.py",
        "gui/rooms/score/scores/bench_drawing.py",
        "gui/rooms/score/scores/bench_layout.py",
        "gui/rooms/score/scores/bench_words.py",
        "gui/rooms/score/classes.py",
        "gui/rooms/score/scores/cost_plot.py",
        "gui/rooms/score/scores/score_line.py",
        "gui/rooms/score/scores/share_plot.py",
    ),
    "tests/gui/rooms/tape/test_lanes_layout.py": ("gui/rooms/tape/lanes_places.py",),
    "tests/gui/rooms/tape/test_room.py": (
        "gui/rooms/tape/check_card.py",
        "gui/rooms/tape/expression_field.py",
        "gui/rooms/tape/expression_line.py",
        "gui/rooms/tape/lanes.py",
        "gui/rooms/tape/lanes_drawing.py",
        "gui/rooms/tape/playing.py",
        "gui/rooms/tape/slope_check.py",
        "gui/rooms/tape/tape_card.py",
        "gui/rooms/tape/tape_deck.py",
        "gui/rooms/tape/tape_list.py",
        "gui/rooms/tape/tape_sentences.py",
    ),
    "tests/gui/style/test_icons.py": ("gui/style/resources.py",),
    "tests/gui/style/test_theme.py": ("gui/widgets/card.py",),
    "tests/gui/test_keyboard.py": ("gui/window/focus_keeper.py",),
    "tests/gui/test_messages.py": (
        "gui/panels/photos/column.py",
        "gui/window/status_line.py",
    ),
    "tests/gui/widgets/test_bubble.py": ("gui/widgets/next_action.py",),
    "tests/gui/window/test_sides.py": (
        "gui/panels/numbers/small_curve.py",
        "gui/panels/numbers/strip.py",
        "gui/panels/photos/strip.py",
        "gui/window/room_tabs.py",
    ),
    "tests/gui/window/test_main_window.py": (
        "gui/app.py",
        "gui/panels/numbers/column.py",
        "gui/panels/transport/row.py",
        "gui/window/content.py",
        "gui/window/dialogs.py",
        "gui/window/opener.py",
    ),
    "tests/model/autodiff/expression/test_parser.py": ("model/autodiff/expression/tree.py",),
    "tests/model/autodiff/tape/test_gradient_tape.py": (
        "model/autodiff/tape/operation.py",
        "model/autodiff/tape/record.py",
        "model/autodiff/tape/seeds.py",
    ),
    "tests/model/autodiff/tape/test_variable.py": (
        "model/autodiff/tape/arrays.py",
        "model/autodiff/tape/functions.py",
        "model/autodiff/tape/recorded_array.py",
    ),
    "tests/model/commands/test_classify.py": ("model/commands/reading.py",),
    "tests/model/regression/test_squared_loss.py": ("model/regression/houses.py",),
    "tests/model/eyes/test_eyes.py": ("model/eyes/eye.py",),
}
"""The tests of something larger, and the sources that are tried with it."""
